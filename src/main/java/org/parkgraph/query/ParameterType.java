package org.parkgraph.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** What the value of a parameter may be, and the RDF term that it stands for. */
public enum ParameterType {
  /** An http IRI, a name with a prefix or scheme ({@code topic:land-use}), or an entity's slug. */
  IRI("an http IRI, a prefixed name such as topic:land-use, or the slug of an entity") {
    @Override
    Node term(String value) {
      return NodeFactory.createURI(iri(value));
    }
  },
  /** Any text without control characters; a plain literal. */
  TEXT("a text that is not empty") {
    @Override
    Node term(String value) {
      return NodeFactory.createLiteralString(required(!value.isEmpty(), value));
    }
  },
  INTEGER("a whole number of at most 18 digits, such as 20") {
    @Override
    Node term(String value) {
      required(WHOLE.matcher(value).matches(), value);
      return NodeFactory.createLiteralDT(new BigInteger(value).toString(), XSDDatatype.XSDinteger);
    }
  },
  DECIMAL("a decimal number, such as 0.15") {
    @Override
    Node term(String value) {
      required(FRACTION.matcher(value).matches(), value);
      return NodeFactory.createLiteralDT(
          new BigDecimal(value).toPlainString(), XSDDatatype.XSDdecimal);
    }
  },
  /** A day of the calendar in the years 0001 to 9999. */
  DATE("a day written as 2009-03-13") {
    @Override
    Node term(String value) {
      required(DAY.matcher(value).matches(), value);
      try {
        String day = LocalDate.parse(value).toString();
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(value, e);
      }
    }
  },
  BOOLEAN("true or false") {
    @Override
    Node term(String value) {
      required(value.equals("true") || value.equals("false"), value);
      return NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean);
    }
  },
  /** A language tag as a plain literal, to be compared with {@code LANG()}. */
  LANGUAGE("a language tag such as en or zh-Hans") {
    @Override
    Node term(String value) {
      required(TAG.matcher(value).matches(), value);
      return NodeFactory.createLiteralString(value);
    }
  };

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern FRACTION = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./#-]*");
  private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}]+([-#][\\p{L}\\p{N}]+)*");
  private static final Pattern SCHEME = Pattern.compile("(?!https?$)[a-z][a-z-]*");
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s<>\"{}|\\\\^`/?#][^\\s<>\"{}|\\\\^`]*");

  private final String expected;

  ParameterType(String expected) {
    this.expected = expected;
  }

  /** What a value of the type looks like, for messages. */
  public String expected() {
    return expected;
  }

  /** The datatype of its terms; of addresses, which have none, that of their texts. */
  XSDDatatype datatype() {
    return switch (this) {
      case INTEGER -> XSDDatatype.XSDinteger;
      case DECIMAL -> XSDDatatype.XSDdecimal;
      case DATE -> XSDDatatype.XSDdate;
      case BOOLEAN -> XSDDatatype.XSDboolean;
      case IRI -> XSDDatatype.XSDanyURI;
      case TEXT, LANGUAGE -> XSDDatatype.XSDstring;
    };
  }

  /** The name that headers write. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The term that a value stands for.
   *
   * @throws IllegalArgumentException where it is no value of the type
   */
  abstract Node term(String value);

  static ParameterType of(String label) {
    for (ParameterType type : values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "no type "
            + label
            + "; a parameter is iri, text, integer, decimal, date, boolean or language");
  }

  private static String required(boolean sound, String value) {
    if (!sound) {
      throw new IllegalArgumentException(value);
    }
    return value;
  }

  private static String iri(String value) {
    if (WEB.matcher(value).matches()) {
      try {
        return IRIx.create(value).str();
      } catch (IRIException e) {
        throw new IllegalArgumentException(value, e);
      }
    }
    int colon = value.indexOf(':');
    if (colon < 0) {
      return Park.ID + required(SLUG.matcher(value).matches(), value);
    }
    String name = value.substring(colon + 1);
    required(NAME.matcher(name).matches(), value);
    String expanded = Prefixes.expand(value);
    if (expanded != null) {
      return expanded;
    }
    String scheme = value.substring(0, colon);
    required(SCHEME.matcher(scheme).matches(), value);
    return Park.BASE + "scheme/" + scheme + "/" + name;
  }
}

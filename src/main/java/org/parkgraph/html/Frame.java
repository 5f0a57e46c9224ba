package org.parkgraph.html;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Source;

/**
 * What a page knows of the request and the service around it; the templates say and link all things
 * through it.
 *
 * @param site the service
 * @param language the language of the page
 * @param chosen whether the reader asked for this language by the {@code lang} parameter; links
 *     then keep it
 * @param address path and parameters that the page was asked for by, without {@code lang}
 */
public record Frame(Site site, Language language, boolean chosen, String address) {

  /** A number of at least this many digits is hard to read without marks between thousands. */
  private static final int LONG_NUMBER = 5;

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=");

  public Frame {
    address = Addresses.onThisServer(address);
  }

  /** The word of a key in the language of the page. */
  public String say(String key, Object... arguments) {
    return Words.in(language).get(key, arguments);
  }

  /** The words whose keys begin so, for a script: arguments stand as {0}. */
  public Map<String, String> words(String prefix) {
    return Words.in(language).beginning(prefix);
  }

  /** Whether there is a word of a key. */
  boolean knows(String key) {
    return Words.in(language).has(key);
  }

  /** A number as the language writes it. */
  public String number(long number) {
    return Words.in(language).number(number);
  }

  /** An address on this server, in the language of the page; parameters go by name and value. */
  public String link(String path, String... parameters) {
    String address = path;
    for (int i = 0; i < parameters.length; i += 2) {
      address = Addresses.with(address, parameters[i], parameters[i + 1]);
    }
    return chosen && !LANGUAGE.matcher(address).find()
        ? Addresses.with(address, "lang", language.parameter())
        : address;
  }

  /** The address that shows what an IRI names, or null where a page must not link there. */
  public @Nullable String href(@Nullable String iri) {
    String address = iri == null ? null : Addresses.of(iri, site.base());
    return address != null && address.startsWith("/") && !address.startsWith("/park/")
        ? link(address)
        : address;
  }

  /** This page in another language. */
  public String in(Language other) {
    return Addresses.with(address, "lang", other.parameter());
  }

  /** The tag of a text where it is in another language than the page, else null. */
  public @Nullable String lang(String tag) {
    return tag.isEmpty() || language.includes(tag) ? null : tag;
  }

  /** As {@link #lang}, for a text that comes without a tag. */
  public @Nullable String langOf(String text) {
    return lang(Language.ofText(text).tag());
  }

  /** The text of an RDF term, long whole numbers with marks between thousands. */
  public String text(Node node, String label) {
    boolean whole = node.isLiteral() && XSDDatatype.XSDinteger.equals(node.getLiteralDatatype());
    boolean isLong = label.length() >= LONG_NUMBER && label.length() <= 18;
    return whole && isLong && WHOLE.matcher(label).matches()
        ? number(Long.parseLong(label))
        : label;
  }

  /** The address of a sentence: its place in its document, else the page of its passage. */
  public @Nullable String place(Evidence e) {
    Source source = e.source();
    String document = source == null ? null : href(source.document().iri());
    return document == null
        ? href(e.passage())
        : Addresses.with(document, "paragraph", Integer.toString(e.paragraph()))
            + "#_p"
            + e.paragraph()
            + "-s"
            + e.sentence();
  }

  /** The sentence of a source, where the reader has a copy; else null. */
  public @Nullable String original(Evidence e) {
    return site.originals().sentence(e.document(), e.paragraph(), e.sentence());
  }
}

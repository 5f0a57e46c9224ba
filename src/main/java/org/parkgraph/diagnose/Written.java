package org.parkgraph.diagnose;

import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.serializer.FormatterElement;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Terms and patterns as a query writes them, with its own prefixes. */
final class Written {

  private static final int LONGEST = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final PrefixMapping prefixes;

  Written(Query query) {
    this.prefixes = query.getPrefixMapping();
  }

  /** A term in the form that stands for it in any place of the query. */
  String term(Node term) {
    return FmtUtils.stringForNode(term, prefixes);
  }

  /** The term that a piece of the query stands for, or null where it is none by itself. */
  @Nullable Node read(Token token) {
    if (token.text().equals("a")) {
      return RDF.type.asNode();
    }
    try {
      return NodeFactoryExtra.parseNode(
          token.text(), PrefixMapFactory.create(prefixes.getNsPrefixMap()));
    } catch (RiotException e) {
      return null;
    }
  }

  /** A step on one line. */
  String step(Step step) {
    TriplePath triple = step.pattern();
    boolean alone = triple != null && step.element().toString().indexOf("??") < 0;
    String line = triple != null && alone ? pattern(triple) : element(step.element());
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private String element(Element element) {
    IndentedLineBuffer buffer = new IndentedLineBuffer();
    FormatterElement.format(buffer, new SerializationContext(prefixes), element);
    return BLANKS.matcher(buffer.asString()).replaceAll(" ").strip();
  }

  private String pattern(TriplePath triple) {
    Node p = triple.getPredicate();
    String verb =
        p != null
            ? (RDF.type.asNode().equals(p) ? "a" : term(p))
            : PathWriter.asString(triple.getPath(), new Prologue(prefixes));
    return term(triple.getSubject()) + " " + verb + " " + term(triple.getObject());
  }
}

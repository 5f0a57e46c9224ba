package org.parkgraph.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * The canned queries as RDF, for the store's own catalogue: SHACL and schema.org as endpoints that
 * publish example queries use them, so that programs that look for such examples find these. The
 * text of a query is that of its first example, ready to run; the file itself stands beside it.
 */
public final class QueryDescriptions {

  private static final String SH = "http://www.w3.org/ns/shacl#";

  /** With https, as collections of example queries write it. */
  private static final String SCHEMA = "https://schema.org/";

  private static final Node PREFIXES = iri(Park.BASE + "query/#prefixes");
  private static final Node LICENCE = iri("https://creativecommons.org/licenses/by/4.0/");

  private final List<Triple> triples = new ArrayList<>();

  private QueryDescriptions() {}

  /** The triples that describe some queries and the prefixes that their texts use. */
  public static List<Triple> of(List<CannedQuery> queries) {
    QueryDescriptions descriptions = new QueryDescriptions();
    if (!queries.isEmpty()) {
      descriptions.prefixes(queries);
    }
    queries.forEach(descriptions::query);
    return descriptions.triples;
  }

  private void prefixes(List<CannedQuery> queries) {
    Map<String, String> all = new TreeMap<>(Prefixes.all());
    queries.forEach(q -> all.putAll(q.query().getPrefixMapping().getNsPrefixMap()));
    all.forEach(
        (prefix, namespace) -> {
          Node declaration = iri(Park.BASE + "query/#prefix-" + prefix);
          add(PREFIXES, SH + "declare", declaration);
          add(declaration, SH + "prefix", text(prefix));
          add(
              declaration,
              SH + "namespace",
              NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
  }

  private void query(CannedQuery query) {
    Node node = iri(query.iri());
    String form = query.isConstruct() ? "Construct" : "Select";
    add(node, RDF.type.getURI(), iri(SH + "SPARQLExecutable"));
    add(node, RDF.type.getURI(), iri(SH + "SPARQL" + form + "Executable"));
    both(node, RDFS.label.getURI(), query.title());
    both(
        node,
        RDFS.comment.getURI(),
        new Bilingual(
            query.title().english() + " " + query.description().english(),
            query.title().chinese() + query.description().chinese()));
    add(node, SH + "prefixes", PREFIXES);
    add(
        node,
        SH + (query.isConstruct() ? "construct" : "select"),
        text(RunnableText.of(query, query.examples().get(0))));
    add(node, SCHEMA + "text", text(query.text()));
    add(node, SCHEMA + "target", iri(Park.BASE + "sparql"));
    keywords(query).forEach(word -> add(node, SCHEMA + "keywords", text(word)));
    add(node, DCTerms.license.getURI(), LICENCE);
    add(node, OWL2.versionInfo.getURI(), text(Integer.toString(query.version())));
    query.examples().forEach(e -> add(node, RDFS.seeAlso.getURI(), iri(address(query, e))));
    int order = 0;
    for (QueryParameter parameter : query.parameters()) {
      order++;
      parameter(node, parameter, order);
    }
  }

  private static Set<String> keywords(CannedQuery query) {
    Set<String> words = new TreeSet<>(Arrays.asList(query.name().split("[/-]", -1)));
    words.removeIf(w -> w.length() < 4);
    words.add(query.folder());
    return words;
  }

  /** The address of a call for programs. */
  private static String address(CannedQuery query, Map<String, String> call) {
    StringBuilder address = new StringBuilder(Park.BASE + "api/" + query.name());
    call.forEach(
        (name, value) ->
            address
                .append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return address.toString();
  }

  private void parameter(Node query, QueryParameter parameter, int order) {
    Node node = iri(query.getURI() + "#parameter-" + parameter.name());
    ParameterType type = parameter.type();
    add(query, SH + "parameter", node);
    add(node, RDF.type.getURI(), iri(SH + "Parameter"));
    add(node, SH + "path", iri(query.getURI() + "#" + parameter.name()));
    add(node, SH + "name", text(parameter.name()));
    both(node, SH + "description", parameter.description());
    add(
        node,
        SH + "order",
        NodeFactory.createLiteralDT(Integer.toString(order), XSDDatatype.XSDinteger));
    if (type == ParameterType.IRI) {
      add(node, SH + "nodeKind", iri(SH + "IRI"));
    } else {
      add(node, SH + "datatype", iri(type.datatype().getURI()));
    }
    if (!parameter.required()) {
      add(node, SH + "optional", NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
    if (parameter.defaultValue() != null) {
      add(node, SH + "defaultValue", type.term(parameter.defaultValue()));
    }
  }

  private void both(Node subject, String property, Bilingual texts) {
    add(subject, property, NodeFactory.createLiteralLang(texts.english(), "en"));
    add(subject, property, NodeFactory.createLiteralLang(texts.chinese(), "zh-Hans"));
  }

  private void add(Node subject, String property, Node object) {
    triples.add(Triple.create(subject, iri(property), object));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

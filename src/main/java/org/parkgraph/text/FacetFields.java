package org.parkgraph.text;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/** Adds to documents of the index what results are counted, narrowed and sorted by. */
final class FacetFields {

  static final Node ISSUED_BY = term("issuedBy");
  private static final Node TOPIC = term("topic");
  private static final Node INDUSTRY = term("inIndustry");

  /** What puts a thing into a place: where it lies, works or applies, and what it is part of. */
  private static final List<Node> WHERE =
      List.of(Park.LOCATED_IN, Park.PART_OF, term("operatesIn"), term("appliesTo"));

  private static final List<Node> IN = List.of(Park.LOCATED_IN, Park.PART_OF);
  private static final List<Node> BROADER = List.of(SKOS.broader.asNode());

  private static final Node PLACES = term("Place");
  private static final Node TOPICS = term("Topic");
  private static final Node INDUSTRIES = term("Industry");

  private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d).*)?)?");

  /** How many things around places and concepts are remembered. */
  private static final int MOST = 1 << 16;

  private final GraphReader graph;
  private final Recent<Node, Set<Node>> places = new Recent<>(p -> upwards(p, IN), Set::size, MOST);
  private final Recent<Node, Set<Node>> concepts =
      new Recent<>(c -> upwards(c, BROADER), Set::size, MOST);

  FacetFields(GraphReader graph) {
    this.graph = graph;
  }

  private static Node term(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }

  /**
   * Adds those of an entity.
   *
   * @param types with all classes above them
   * @param passages that bear it out
   */
  void addEntity(Document doc, Node entity, Set<Node> types, Collection<Node> passages) {
    add(doc, Facet.TYPE, types.stream().filter(FacetFields::isKind).toList());
    add(doc, Facet.ISSUER, graph.objects(entity, ISSUED_BY));
    Set<Node> where = new LinkedHashSet<>();
    WHERE.forEach(p -> graph.objects(entity, p).forEach(o -> where.addAll(places.of(o))));
    addPlaces(doc, where);
    add(doc, Facet.TOPIC, broader(graph.objects(entity, TOPIC)));
    add(doc, Facet.INDUSTRY, broader(graph.objects(entity, INDUSTRY)));
    Set<Node> documents = new LinkedHashSet<>();
    passages.forEach(p -> documents.addAll(graph.objects(p, Park.DOCUMENT)));
    add(doc, Facet.DOCUMENT, documents);
  }

  /**
   * Adds those of a passage, which it has through what it speaks of.
   *
   * @param things what the facts taken from it are about
   */
  void addPassage(Document doc, Node document, Collection<Node> things) {
    add(doc, Facet.TYPE, List.of(Park.PASSAGE));
    Set<Node> where = new LinkedHashSet<>();
    things.forEach(t -> where.addAll(places.of(t)));
    addPlaces(doc, where);
    Set<Node> issuers = new LinkedHashSet<>();
    things.forEach(t -> issuers.addAll(graph.objects(t, ISSUED_BY)));
    add(doc, Facet.ISSUER, issuers);
    add(doc, Facet.TOPIC, broader(ofType(things, TOPICS)));
    add(doc, Facet.INDUSTRY, broader(ofType(things, INDUSTRIES)));
    add(doc, Facet.DOCUMENT, List.of(document));
  }

  /** Adds a date, written as XML Schema has dates; one written otherwise is left out. */
  static void addDate(Document doc, String date) {
    LocalDate day = day(date);
    if (day != null) {
      doc.add(new IntField(Fields.DAY, (int) day.toEpochDay(), Field.Store.NO));
      addValue(doc, Facet.YEAR, date.substring(0, 4));
    }
  }

  private static @Nullable LocalDate day(String date) {
    Matcher parts = DAY.matcher(date);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)),
          parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }

  /** Whether readers tell things by the class: those of the ontology, but for its bookkeeping. */
  private static boolean isKind(Node type) {
    return type.getURI().startsWith(Park.NS) && !type.equals(Park.CLAIM_NODE);
  }

  private void addPlaces(Document doc, Set<Node> things) {
    add(doc, Facet.PLACE, ofType(things, PLACES));
  }

  private List<Node> ofType(Collection<Node> things, Node type) {
    return things.stream().filter(t -> graph.types(t).contains(type)).toList();
  }

  private Set<Node> broader(Collection<Node> given) {
    Set<Node> all = new LinkedHashSet<>();
    given.forEach(c -> all.addAll(concepts.of(c)));
    return all;
  }

  /** A thing and all that one gets to from it, each once. */
  private Set<Node> upwards(Node start, List<Node> properties) {
    Set<Node> all = new LinkedHashSet<>(List.of(start));
    Deque<Node> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      Node node = open.pop();
      properties.stream()
          .flatMap(p -> graph.objects(node, p).stream())
          .filter(all::add)
          .forEach(open::push);
    }
    return all;
  }

  private static void add(Document doc, Facet facet, Collection<Node> values) {
    Stream<Node> named = values.stream().filter(Node::isURI);
    named.map(Node::getURI).distinct().forEach(value -> addValue(doc, facet, value));
  }

  private static void addValue(Document doc, Facet facet, String value) {
    if (value.length() <= Fields.MAX_TERM) {
      doc.add(new KeywordField(facet.field(), value, Field.Store.NO));
    }
  }
}

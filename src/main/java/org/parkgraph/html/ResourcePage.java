package org.parkgraph.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.linkeddata.Reading;
import org.parkgraph.linkeddata.Times;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.vocab.Park;

/**
 * All that the graph says about one resource, each fact with its sentences.
 *
 * @param description what is said
 * @param alternates the description in forms for programs
 * @param original of a passage the sentence itself, where the reader has a copy; else null
 * @param reading of a document its sentences; else null
 */
public record ResourcePage(
    Description description,
    List<Alternate> alternates,
    @Nullable String original,
    @Nullable Reading reading) {

  /** The page of what is neither a passage nor a document. */
  public ResourcePage(Description description, List<Alternate> alternates) {
    this(description, alternates, null, null);
  }

  /** The first so many facts of a group are shown at once, the others on demand. */
  public static final int SHOWN = 12;

  private static final Map<String, String> KINDS_OF_NAME =
      Map.of(
          SKOS.prefLabel.getURI(), "name.preferred",
          RDFS.label.getURI(), "name.preferred",
          SKOS.altLabel.getURI(), "name.alternative",
          SKOS.hiddenLabel.getURI(), "name.hidden");

  /** What a kind of name is called on the page. */
  public static String kindOfName(Frame frame, FactGroup names) {
    String key = KINDS_OF_NAME.get(names.property().node().toString());
    return key == null ? names.property().label() : frame.say(key);
  }

  /** Names: those it is shown by first, misspellings last. */
  public static List<FactGroup> inOrder(List<FactGroup> names) {
    return names.stream().sorted(Comparator.comparing(g -> place(g))).toList();
  }

  private static int place(FactGroup names) {
    String key = KINDS_OF_NAME.get(names.property().node().toString());
    return "name.preferred".equals(key) ? 0 : "name.hidden".equals(key) ? 2 : 1;
  }

  /** What it is, in a line: its definition, or what its kind, place and dates say; or null. */
  public @Nullable String summary(Frame frame) {
    return description.definition() != null
        ? description.definition()
        : Summary.of(frame, description.synopsis());
  }

  /** The names in other languages than that of the title, each once. */
  public List<Value> translations() {
    return description.names().stream()
        .filter(g -> "name.preferred".equals(KINDS_OF_NAME.get(g.property().node().toString())))
        .flatMap(g -> g.facts().stream())
        .map(Fact::value)
        .filter(v -> !v.label().equals(description.title()))
        .distinct()
        .toList();
  }

  /** The sentences of a document are read one by one; they are no list besides. */
  private static boolean isOfSentences(FactGroup group) {
    Node property = group.property().node();
    return group.incoming() && (property.equals(Park.DOCUMENT) || property.equals(Park.PART));
  }

  /** The address of the stretch of the document that has a paragraph. */
  public String paragraph(Frame frame, int number) {
    String page = String.valueOf(frame.href(description.iri()));
    return Addresses.with(page, "paragraph", Integer.toString(number)) + "#_reading";
  }

  /** Of a document where its original is; who published it and when are asked in any case. */
  public List<Line> imprint() {
    return Stream.of(
            imprint("publisher", DCTerms.publisher.asNode()),
            imprint("taken", Park.SOURCE_PUBLICATION),
            imprint("author", Park.AUTHOR),
            imprint("issued", DCTerms.issued.asNode()),
            imprint("web", FOAF.homepage.asNode()),
            imprint("file", DCTerms.identifier.asNode()))
        .filter(l -> !l.facts().isEmpty() || l.key().matches(".*(publisher|issued)"))
        .toList();
  }

  private Line imprint(String key, Node property) {
    return new Line("imprint." + key, description.facts(property), Section.WHO);
  }

  /** Of a policy or plan what it does at a glance; else null. */
  public @Nullable PolicyCard policy() {
    return PolicyCard.of(description);
  }

  /** Its facts under their headings; headings without facts are left out. */
  public List<Block> blocks() {
    Map<Section, List<FactGroup>> sections = new EnumMap<>(Section.class);
    Stream.concat(description.outgoing().stream(), description.incoming().stream())
        .filter(g -> !isOfSentences(g))
        .forEach(g -> sections.computeIfAbsent(Section.of(g), s -> new ArrayList<>()).add(g));
    return sections.entrySet().stream()
        .map(
            e ->
                new Block(
                    e.getKey(),
                    e.getKey().sorted(e.getValue()),
                    BlockQuery.of(description.iri(), e.getValue())))
        .toList();
  }

  /** What can be drawn of it. */
  public Pictures pictures() {
    return new Pictures(description);
  }

  /** The figures of a section that can be compared. */
  public List<FigureCharts.Titled> charts(Block block) {
    return FigureCharts.of(new Named(description.iri(), description.title(), ""), block.figures());
  }

  /** The query behind the names. */
  public String namesQuery() {
    return BlockQuery.names(description.iri(), description.names());
  }

  /** The query behind what is said but not as done. */
  public String unassertedQuery() {
    return BlockQuery.unasserted(description.iri());
  }

  /** How a property is called where it points at the resource. */
  public static String inverse(Frame frame, FactGroup group) {
    String property = "inverse." + Section.local(group.property().iri());
    String ofKind = property + "." + Section.local(group.kind());
    String key = frame.knows(ofKind) ? ofKind : property;
    return frame.knows(key)
        ? frame.say(key)
        : frame.say("incoming.before")
            + " "
            + group.property().label()
            + " "
            + frame.say("incoming.after");
  }

  /** The name of a property: its label, or our word for one of a common vocabulary. */
  public static String label(Frame frame, Value property) {
    String key = "property." + Section.local(property.iri());
    return property.lang().isEmpty() && frame.knows(key) ? frame.say(key) : property.label();
  }

  /** The facts of a claim but for its place in the list and the days beside its name. */
  public static List<FactGroup> details(Fact fact) {
    return fact.details().stream()
        .filter(g -> !g.property().node().equals(Park.POSITION))
        .filter(g -> !fact.when().isKnown() || !isTime(g))
        .toList();
  }

  private static boolean isTime(FactGroup group) {
    String property = group.property().iri();
    return property != null && Times.PROPERTIES.contains(property);
  }

  /** How many facts of a list are shown before the rest is folded: fewer where they are long. */
  public static int shown(List<Fact> facts) {
    boolean detailed = facts.stream().anyMatch(f -> !f.details().isEmpty());
    return Math.min(facts.size(), detailed ? SHOWN / 2 : SHOWN);
  }

  /** Fresh anchors for the claims and sentences on the page. */
  public Anchors anchors() {
    return new Anchors(description);
  }

  /** A query that begins from the resource. */
  public String query() {
    return """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX park: <%s>

        # Everything that is said about the resource, with the sentences that say it.
        SELECT ?property ?value ?passage WHERE {
          BIND (<%s> AS ?thing)
          ?thing ?property ?value .
          OPTIONAL {
            ?statement rdf:subject ?thing ; rdf:predicate ?property ; rdf:object ?value ;
              park:evidence ?passage .
          }
        }
        LIMIT 100
        """
        .formatted(Park.NS, description.iri());
  }

  /** The thing in the terms of schema.org, or null for what it has no word for. */
  public @Nullable String structured() {
    return StructuredData.of(description);
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("resource", frame, this);
  }
}

package org.parkgraph.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.parkgraph.linkeddata.Names;
import org.parkgraph.vocab.Prefixes;

/**
 * Gives the values of properties of things, for further columns of a table. In a read transaction
 * of the caller's.
 */
public final class Extension {

  private static final int MOST_IDS = 1000;
  private static final int MOST_PROPERTIES = 50;
  private static final int MOST_VALUES = 10_000;

  private static final Node RANGE = NodeFactory.createURI("http://schema.org/rangeIncludes");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** What no number of 64 bits is too small for. */
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

  /** A property to fetch. */
  private record Column(String id, Term property, int limit, String lang) {}

  private final DatasetGraph dataset;
  private final Schema schema;
  private final Things things;
  private final String lang;

  /**
   * @param lang language tag of the reader, for the names of things and properties
   */
  public Extension(DatasetGraph dataset, Schema schema, String lang) {
    this.dataset = dataset;
    this.schema = schema;
    this.things = new Things(dataset.getUnionGraph());
    this.lang = lang;
  }

  /**
   * The answer to a request for values.
   *
   * @param extend the request as JSON: {@code {"ids": […], "properties": [{"id": …}]}}
   * @return for each identifier, known or not, a row with a list for each property
   * @throws ReconcileException where the request is not right
   */
  public JsonObject answer(String extend) {
    Members request = Members.parse("extend", extend);
    request.allowOnly(Set.of("ids", "properties"));
    if (request.get("ids") == null || request.get("properties") == null) {
      throw new ReconcileException("extend", "give ids and properties");
    }
    List<String> ids = request.strings("ids");
    List<Column> columns = request.objects("properties").stream().map(this::column).toList();
    if (ids.size() > MOST_IDS || columns.size() > MOST_PROPERTIES) {
      throw new ReconcileException(
          "extend", "give at most " + MOST_IDS + " ids and " + MOST_PROPERTIES + " properties");
    }
    JsonArray meta = new JsonArray();
    columns.forEach(c -> meta.add(meta(c)));
    JsonObject rows = new JsonObject();
    for (String id : ids) {
      JsonObject row = new JsonObject();
      columns.forEach(c -> row.put(c.id(), values(Ids.thing(id), c)));
      rows.put(id, row);
    }
    JsonObject json = new JsonObject();
    json.put("meta", meta);
    json.put("rows", rows);
    return json;
  }

  private Column column(Members given) {
    given.allowOnly(Set.of("id", "settings"));
    String id = given.string("id");
    if (id == null) {
      throw given.fault("id", "give the property");
    }
    Members settings =
        given.get("settings") == null
            ? new Members(given.place(), new JsonObject())
            : given.at("settings");
    String wanted = settings.string("lang");
    if (wanted != null && !List.of("any", "en", "zh").contains(wanted)) {
      throw settings.fault("lang", "give any, en or zh");
    }
    settings.allowOnly(Set.of("limit", "lang"));
    return new Column(
        id,
        schema.property(given.place() + ": id", id),
        settings.integer("limit", 0, 0, MOST_VALUES),
        wanted == null ? "any" : wanted);
  }

  private JsonObject meta(Column column) {
    JsonObject meta = new JsonObject();
    meta.put("id", column.id());
    meta.put("name", column.property().name(lang.startsWith("zh")));
    Graph all = dataset.getUnionGraph();
    List<Node> ranges = new ArrayList<>(things.objects(column.property().node(), RANGE));
    ranges.addAll(things.objects(column.property().node(), RDFS.range.asNode()));
    if (ranges.size() == 1
        && ranges.get(0).isURI()
        && all.contains(Node.ANY, Node.ANY, ranges.get(0))) {
      String iri = ranges.get(0).getURI();
      if (!iri.startsWith(XSD.getURI())) {
        meta.put("type", schema.typeOf(ranges.get(0)).json(lang.startsWith("zh")));
      }
    }
    return meta;
  }

  private JsonArray values(Node thing, Column column) {
    JsonArray values = new JsonArray();
    things.objects(thing, column.property().node()).stream()
        .filter(v -> v.isURI() || (v.isLiteral() && inLanguage(v, column.lang())))
        .sorted(Comparator.comparing(Extension::order))
        .limit(column.limit() == 0 ? MOST_VALUES : column.limit())
        .forEach(v -> values.add(v.isURI() ? linked(v) : literal(v)));
    return values;
  }

  private static String order(Node value) {
    return value.isURI()
        ? value.getURI()
        : value.getLiteralLanguage() + " " + value.getLiteralLexicalForm();
  }

  private static boolean inLanguage(Node literal, String wanted) {
    String tag = literal.getLiteralLanguage();
    return wanted.equals("any") || tag.isEmpty() || tag.startsWith(wanted);
  }

  /** A thing that the data speak of, or else the address as text. */
  private JsonObject linked(Node value) {
    JsonObject json = new JsonObject();
    if (dataset.getUnionGraph().contains(value, Node.ANY, Node.ANY)) {
      String id = Ids.of(value);
      Thing thing = things.of(value);
      json.put("id", id);
      json.put(
          "name",
          thing.names().isEmpty()
              ? Names.of(dataset, value, lang, Prefixes.shorten(value.getURI()))
              : thing.label(lang.startsWith("zh")));
    } else {
      json.put("str", value.getURI());
    }
    return json;
  }

  private static JsonObject literal(Node value) {
    String text = value.getLiteralLexicalForm();
    boolean sound = value.getLiteral().isWellFormed();
    Number number = sound && value.getLiteralValue() instanceof Number n ? n : null;
    boolean date = sound && value.getLiteralDatatypeURI().startsWith(XSD.getURI() + "date");
    JsonObject json = new JsonObject();
    if (date && DAY.matcher(text).matches()) {
      json.put("date", text + "T00:00:00Z");
    } else if (date && TIME.matcher(text).matches()) {
      json.put("date", text);
    } else if (number != null && WHOLE.matcher(text).matches()) {
      json.put("int", JsonNumber.value(number.longValue()));
    } else if (number != null && Double.isFinite(number.doubleValue())) {
      json.put("float", JsonNumber.value(number.doubleValue()));
    } else {
      json.put("str", text);
    }
    return json;
  }
}

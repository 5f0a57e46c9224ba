package org.parkgraph.reconcile;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.reconcile.Question.Strict;
import org.parkgraph.text.Suggestion;
import org.parkgraph.text.TextIndex;
import org.parkgraph.vocab.Park;

/**
 * What to choose from while typing: entities, classes and properties, in the language of what was
 * typed, or else in the reader's. In a read transaction of the caller's.
 */
public final class Suggestions {

  /** How many there are on one page. */
  private static final int PAGE = 10;

  private static final int LAST = 1000;

  /** Who types does not wait longer. */
  private static final Duration TIME = Duration.ofSeconds(5);

  private final Schema schema;
  private final TextIndex index;
  private final Graph all;
  private final Things things;
  private final boolean chinese;

  /**
   * @param lang language tag of the reader
   */
  public Suggestions(TextIndex index, Graph all, Schema schema, String lang) {
    this.schema = schema;
    this.index = index;
    this.all = all;
    this.things = new Things(all);
    this.chinese = lang.startsWith("zh");
  }

  /** Entities with a name, or the identifier, that what was typed may be the beginning of. */
  public JsonObject entities(String typed, int skip) {
    Map<Node, String> found = new LinkedHashMap<>();
    if (!typed.isBlank()) {
      Node called = Ids.thing(typed.strip());
      if (all.contains(called, Node.ANY, Node.ANY)) {
        found.put(called, things.of(called).label(chinese(typed)));
      }
      for (Suggestion s : index.suggest(typed, Math.min(LAST, skip + PAGE))) {
        found.putIfAbsent(NodeFactory.createURI(s.iri()), s.name());
      }
      if (found.size() < skip + PAGE) {
        Question question = new Question(typed.strip(), List.of(), Strict.ANY, PAGE, List.of());
        for (Candidate c : new Finder(index, all, Deadline.in(TIME)).candidates(question)) {
          found.putIfAbsent(c.thing().node(), c.thing().label(chinese(typed)));
        }
      }
    }
    JsonArray result = new JsonArray();
    found.entrySet().stream()
        .skip(skip)
        .limit(PAGE)
        .forEach(e -> result.add(entity(things.of(e.getKey()), e.getValue(), typed)));
    return result(result);
  }

  private JsonObject entity(Thing thing, String name, String typed) {
    JsonObject json = new JsonObject();
    json.put("id", thing.id());
    json.put("name", name);
    List<Term> types =
        thing.types().stream()
            .filter(t -> !t.equals(Park.CLAIM_NODE))
            .filter(
                t -> t.getURI().startsWith(Park.NS) || !thing.node().getURI().startsWith(Park.ID))
            .sorted(Comparator.comparing((Node t) -> -things.supers(t).size()))
            .map(schema::typeOf)
            .toList();
    if (!types.isEmpty()) {
      String other = thing.label(!chinese(name));
      String type = types.get(0).name(chinese(typed));
      json.put("description", other.equals(name) ? type : type + " · " + other);
    }
    JsonArray notable = new JsonArray();
    types.forEach(t -> notable.add(t.json(chinese(typed))));
    json.put("notable", notable);
    return json;
  }

  /** Classes with a word in a name, or an identifier, that begins with what was typed. */
  public JsonObject types(String typed, int skip) {
    return terms(schema.classes(), typed, skip);
  }

  /** Properties, likewise. */
  public JsonObject properties(String typed, int skip) {
    return terms(schema.properties(), typed, skip);
  }

  private JsonObject terms(Collection<Term> terms, String typed, int skip) {
    JsonArray result = new JsonArray();
    terms.stream()
        .filter(t -> begins(t, typed))
        .sorted(
            Comparator.comparing((Term t) -> !t.node().getURI().startsWith(Park.NS))
                .thenComparing(t -> t.name(false).length())
                .thenComparing(Term::id))
        .skip(skip)
        .limit(PAGE)
        .forEach(t -> result.add(t.described(chinese(typed))));
    return result(result);
  }

  private static boolean begins(Term term, String typed) {
    String start = typed.strip().toLowerCase(Locale.ROOT);
    String id = term.id().toLowerCase(Locale.ROOT);
    return id.startsWith(start)
        || id.substring(id.indexOf(':') + 1).startsWith(start)
        || term.node().getURI().equals(typed.strip())
        || term.names().stream().anyMatch(n -> begins(n, start));
  }

  private static boolean begins(Name name, String start) {
    String text = name.text().toLowerCase(Locale.ROOT);
    return name.chinese()
        ? text.contains(start)
        : text.startsWith(start) || text.contains(" " + start);
  }

  private boolean chinese(String typed) {
    return chinese || Spelt.of(typed).chinese();
  }

  private static JsonObject result(JsonArray result) {
    JsonObject json = new JsonObject();
    json.put("result", result);
    return json;
  }
}

package org.parkgraph.reconcile;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.parkgraph.reconcile.PropertyMatch.Verdict;
import org.parkgraph.text.SearchTimeoutException;
import org.parkgraph.text.TextIndex;
import org.parkgraph.vocab.Park;

/**
 * Answers batches of names with the things that they may stand for. For one request, in a read
 * transaction of the caller's.
 */
public final class Reconciler {

  /** How far the first candidate has to be ahead to be taken without asking. */
  private static final double LEAD = 5;

  private final Schema schema;
  private final Finder finder;

  /**
   * @param time how long the request may take
   */
  public Reconciler(TextIndex index, Graph all, Schema schema, Duration time) {
    this.schema = schema;
    this.finder = new Finder(index, all, Deadline.in(time));
  }

  /**
   * The answer to a batch. A name costs about a millisecond.
   *
   * @param queries the batch as JSON: {@code {"q0": {"query": …}, …}}
   * @return for each key its candidates, the best first
   * @throws ReconcileException where the batch is not right
   * @throws SearchTimeoutException where it takes longer than is allowed
   */
  public JsonObject answer(String queries) {
    JsonObject answers = new JsonObject();
    for (Map.Entry<String, Question> each : Questions.parse(queries, schema).entrySet()) {
      JsonObject result = new JsonObject();
      result.put("result", results(each.getValue()));
      answers.put(each.getKey(), result);
    }
    return answers;
  }

  private JsonArray results(Question question) {
    List<Candidate> candidates = finder.candidates(question);
    boolean chinese = Spelt.of(question.name()).chinese();
    long rivals = candidates.stream().filter(Reconciler::settled).count();
    JsonArray results = new JsonArray();
    for (int i = 0; i < Math.min(question.limit(), candidates.size()); i++) {
      Candidate candidate = candidates.get(i);
      boolean sure = i == 0 && isSure(candidates);
      String doubt = settled(candidate) ? doubt(rivals - 1) : "";
      results.add(candidate.json(sure, doubt, types(candidate.thing()), chinese));
    }
    return results;
  }

  private static String doubt(long others) {
    return others == 0
        ? ""
        : others == 1
            ? "Another candidate has this name as well."
            : others + " other candidates have this name as well.";
  }

  /** Whether the name is the very one and nothing speaks against it. */
  private static boolean settled(Candidate candidate) {
    return candidate.exact() && !candidate.some(Verdict.DISAGREES);
  }

  /**
   * Whether the first candidate is the thing: it alone has the very name, or a name nearly so that
   * a property bears out; nothing speaks against it; and the next is well behind.
   */
  static boolean isSure(List<Candidate> candidates) {
    Candidate first = candidates.get(0);
    double next = candidates.size() > 1 ? candidates.get(1).score() : 0;
    boolean alone = candidates.stream().filter(Reconciler::settled).count() == 1;
    boolean borneOut = first.near() && first.some(Verdict.AGREES) && !first.some(Verdict.DISAGREES);
    return first.score() - next >= LEAD && ((settled(first) && alone) || borneOut);
  }

  /** The classes of a thing, ours alone where it has some, those below before those above. */
  private List<Term> types(Thing thing) {
    boolean ours = thing.types().stream().anyMatch(Reconciler::isOurs);
    return thing.types().stream()
        .filter(t -> !ours || isOurs(t))
        .filter(t -> !t.equals(Park.CLAIM_NODE))
        .sorted(
            Comparator.comparing((Node t) -> -finder.things().supers(t).size())
                .thenComparing(Node::getURI))
        .map(schema::typeOf)
        .toList();
  }

  private static boolean isOurs(Node type) {
    return type.getURI().startsWith(Park.NS);
  }
}

package org.parkgraph.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.parkgraph.reconcile.PropertyMatch.Verdict;
import org.parkgraph.reconcile.Question.Given;
import org.parkgraph.reconcile.Question.Strict;
import org.parkgraph.reconcile.Question.Wanted;
import org.parkgraph.text.TextIndex;
import org.parkgraph.vocab.Park;

/** Finds the candidates of a question, the best first. For one request. */
final class Finder {

  /** What the index gives at most, to be scored. */
  private static final int LOOKED_AT = 20;

  /** How many values of a property are looked at where no name is given. */
  private static final int MOST_VALUES = 10_000;

  /** What scores less is no candidate. */
  private static final double LEAST = 20;

  private final TextIndex index;
  private final Graph all;
  private final Things things;
  private final Deadline deadline;

  Finder(TextIndex index, Graph all, Deadline deadline) {
    this.deadline = deadline;
    this.index = index;
    this.all = all;
    this.things = new Things(all);
  }

  Things things() {
    return things;
  }

  List<Candidate> candidates(Question question) {
    Spelt asked = Spelt.of(question.name());
    Collection<Node> found = question.name().isEmpty() ? byValue(question) : byName(question);
    List<Candidate> candidates = new ArrayList<>();
    for (Node node : found) {
      deadline.check();
      Thing thing = things.of(node);
      boolean aside = question.types().isEmpty() && Things.isAside(thing);
      if (!aside && things.isThing(thing) && question.fits(thing.above())) {
        Candidate candidate = candidate(question, asked, thing);
        if (candidate.score() >= LEAST) {
          candidates.add(candidate);
        }
      }
    }
    candidates.sort(
        Comparator.comparing((Candidate c) -> -c.score())
            .thenComparing(c -> !c.thing().node().getURI().startsWith(Park.ID))
            .thenComparing(c -> c.thing().id()));
    return candidates;
  }

  /** What the index finds under the name as written, in simplified characters, and in short. */
  private Collection<Node> byName(Question question) {
    String name = question.name();
    List<String> types = question.types().stream().map(t -> t.node().getURI()).toList();
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name);
    spellings.add(Fold.SCRIPT.apply(name));
    spellings.add(Fold.LEGAL.apply(name));
    Set<String> iris = new LinkedHashSet<>();
    for (String spelling : spellings) {
      iris.addAll(index.named(spelling, Name.properties(), types, LOOKED_AT));
    }
    return iris.stream().map(NodeFactory::createURI).toList();
  }

  /** The things of which any of the values is said. */
  private Collection<Node> byValue(Question question) {
    Set<Node> found = new LinkedHashSet<>();
    for (Wanted wanted : question.wanted()) {
      Node property = wanted.property().node();
      for (Given given : wanted.values()) {
        all.find(Node.ANY, property, Ids.thing(given.text()))
            .mapWith(Triple::getSubject)
            .forEachRemaining(found::add);
      }
      var some = all.find(Node.ANY, property, Node.ANY);
      for (int i = 0; i < MOST_VALUES && some.hasNext(); i++) {
        deadline.check();
        Triple t = some.next();
        if (wanted.values().stream()
            .anyMatch(g -> PropertyMatch.agrees(g, t.getObject(), things))) {
          found.add(t.getSubject());
        }
      }
    }
    found.removeIf(n -> !n.isURI());
    return found;
  }

  private Candidate candidate(Question question, Spelt asked, Thing thing) {
    Name best = null;
    NameMatch match = NameMatch.NO;
    for (Name name : thing.names()) {
      NameMatch each = NameMatch.of(asked, name.spelt());
      if (best == null || each.score() > match.score()) {
        best = name;
        match = each;
      }
    }
    List<PropertyMatch> properties = new ArrayList<>();
    for (Wanted wanted : question.wanted()) {
      Set<Node> values = things.objects(thing.node(), wanted.property().node());
      properties.add(PropertyMatch.of(wanted, values, things));
    }
    boolean named = !question.name().isEmpty();
    double score =
        named ? weighed(match.score(), properties) : share(properties, Verdict.AGREES) * 90;
    return new Candidate(
        thing, named ? best : null, match, properties, score - missing(question, thing));
  }

  /** Agreement takes up to half of what is missing away, disagreement up to forty points. */
  private static double weighed(double score, List<PropertyMatch> properties) {
    if (properties.isEmpty() || score == 0) {
      return score;
    }
    double raised = score + (100 - score) / 2 * share(properties, Verdict.AGREES);
    return Math.max(0, raised - 40 * share(properties, Verdict.DISAGREES));
  }

  private static double share(List<PropertyMatch> properties, Verdict verdict) {
    return (double) properties.stream().filter(p -> p.verdict() == verdict).count()
        / properties.size();
  }

  /** Where more of the classes are better, two points for each that is not there. */
  private static double missing(Question question, Thing thing) {
    return question.strict() == Strict.SHOULD
        ? 2.0 * question.types().stream().filter(t -> !thing.above().contains(t.node())).count()
        : 0;
  }
}

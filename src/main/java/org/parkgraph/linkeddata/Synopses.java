package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.vocab.Park;

/** Finds what a line about a thing can say. The cost is that of the edges around it. */
final class Synopses {

  private static final List<Node> KINDS =
      terms("placeKind", "organizationKind", "instrument", "eventKind");
  private static final List<Node> WITHIN = List.of(Park.LOCATED_IN, Park.PART_OF);
  private static final List<Node> BODIES =
      Stream.concat(terms("issuedBy").stream(), Stream.of(DCTerms.publisher.asNode())).toList();
  private static final Node PLACE = term("Place");
  private static final Node ADMINISTRATIVE_AREA = term("AdministrativeArea");
  private static final Node CONCERNS = term("concerns");
  private static final Node PROVIDES = term("provides");
  private static final Node IN_INDUSTRY = term("inIndustry");
  private static final Node OPERATES_IN = term("operatesIn");
  private static final Node EVENT_KIND = term("eventKind");
  private static final Node ROLE_TITLE = term("roleTitle");
  private static final Node STATUS = term("status");
  private static final Set<Node> MILESTONES =
      Set.of(kind("founding"), kind("formation"), kind("opening"), kind("closure"));

  private final Graph graph;
  private final Labels labels;
  private final Times times;

  Synopses(Graph graph, Labels labels, Times times) {
    this.graph = graph;
    this.labels = labels;
    this.times = times;
  }

  /**
   * What a line about a thing can say.
   *
   * @param classes its classes, the most specific ones only
   */
  Synopsis of(Node thing, List<Value> classes) {
    List<Value> kinds = named(objects(thing, KINDS));
    return new Synopsis(
        kinds.isEmpty() ? classes : kinds,
        places(thing),
        named(objects(thing, BODIES)),
        named(subjects(PROVIDES, thing)),
        named(objects(thing, List.of(IN_INDUSTRY))),
        roles(thing),
        times.of(thing),
        milestones(thing));
  }

  /** The deepest of the places around it, and the smallest administrative area above that. */
  private List<Value> places(Node thing) {
    List<Node> within = objects(thing, WITHIN);
    List<Node> around =
        (within.isEmpty() ? objects(thing, List.of(OPERATES_IN)) : within)
            .stream()
                .filter(p -> graph.contains(p, RDF.type.asNode(), PLACE) && !p.equals(thing))
                .distinct()
                .toList();
    List<Value> places = new ArrayList<>();
    List<Node> innermost =
        around.stream()
            .filter(p -> around.stream().noneMatch(q -> !q.equals(p) && isWithin(q, p)))
            .toList();
    deepest(innermost)
        .ifPresent(
            place -> {
              places.add(labels.of(place));
              List<Node> areas =
                  Stream.concat(around.stream(), objects(place, WITHIN).stream())
                      .filter(p -> !p.equals(place) && !p.equals(thing))
                      .filter(p -> graph.contains(p, RDF.type.asNode(), ADMINISTRATIVE_AREA))
                      .toList();
              deepest(areas).ifPresent(area -> places.add(labels.of(area)));
            });
    return places;
  }

  private boolean isWithin(Node inner, Node outer) {
    return WITHIN.stream().anyMatch(p -> graph.contains(inner, p, outer));
  }

  /** The place with the most around it; of several, the first by address. */
  private Optional<Node> deepest(List<Node> places) {
    return places.stream()
        .min(
            Comparator.comparing((Node p) -> -objects(p, WITHIN).size())
                .thenComparing(p -> p.toString()));
  }

  private List<Synopsis.Role> roles(Node person) {
    List<Synopsis.Role> roles = new ArrayList<>();
    for (Node post : subjects(ORG.member.asNode(), person)) {
      Node title = labels.best(post, ROLE_TITLE);
      for (Node body : objects(post, List.of(ORG.organization.asNode()))) {
        if (title != null) {
          roles.add(new Synopsis.Role(labels.of(title), labels.of(body)));
        }
      }
    }
    return roles.stream().distinct().toList();
  }

  /** Of events that concern several things it is not said which one was opened. */
  private List<Synopsis.Milestone> milestones(Node thing) {
    List<Synopsis.Milestone> found = new ArrayList<>();
    for (Node event : subjects(CONCERNS, thing)) {
      boolean happened = !graph.contains(event, STATUS, Node.ANY);
      if (happened && objects(event, List.of(CONCERNS)).size() == 1) {
        When when = times.of(event);
        objects(event, List.of(EVENT_KIND)).stream()
            .filter(k -> MILESTONES.contains(k) && !when.from().isEmpty())
            .forEach(k -> found.add(new Synopsis.Milestone(labels.of(k), when)));
      }
    }
    found.sort(Comparator.comparing(m -> m.when().from()));
    return found;
  }

  private List<Value> named(List<Node> nodes) {
    return nodes.stream()
        .map(labels::of)
        .distinct()
        .sorted(Comparator.comparing(Value::label))
        .toList();
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private List<Node> objects(Node subject, List<Node> properties) {
    List<Node> found = new ArrayList<>();
    for (Node property : properties) {
      graph.find(subject, property, Node.ANY).forEachRemaining(t -> found.add(t.getObject()));
    }
    return found;
  }

  private static List<Node> terms(String... names) {
    return Stream.of(names).map(Synopses::term).toList();
  }

  private static Node term(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }

  private static Node kind(String local) {
    return NodeFactory.createURI(Park.BASE + "scheme/event-kind/" + local);
  }
}

package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.parkgraph.generate.Site.Kind;
import org.parkgraph.vocab.Park;

/** What happened in a park: forums, openings and the like, with their days and who took part. */
final class Events {

  private static final Node EVENT = park("Event");
  private static final Node LIFECYCLE_EVENT = park("LifecycleEvent");
  private static final Node EVENT_KIND = park("eventKind");
  private static final Node CONCERNS = park("concerns");
  private static final Node ORGANIZER = park("organizer");
  private static final Node PARTICIPANT = park("participant");
  private static final Node TOPIC = park("topic");
  private static final Node LATEST = park("latest");
  private static final Node DATE_TEXT = park("dateText");

  private static final List<String> GATHERINGS =
      List.of("forum", "exhibition", "competition", "visit", "ceremony", "press-conference");
  private static final List<String> CHANGES =
      List.of("opening", "founding", "renaming", "closure", "transformation");

  private final Scene scene;
  private final Site site;
  private final Document document;

  Events(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** Writes all events. */
  void write() {
    for (int i : site.all(Kind.EVENT)) {
      event(i, site.dice(Kind.EVENT, i));
    }
  }

  private void event(int i, Dice dice) {
    boolean change = dice.percent(25);
    Vocabulary.Concept kind =
        scene.vocabulary().concept("event-kind", dice.favourite(change ? CHANGES : GATHERINGS));
    Node event = site.node(Kind.EVENT, i);
    Text name = site.coined(Kind.EVENT, i).then(kind.name().en(), kind.name().zh());
    document.say(scene.words().sentence(dice, name, 2));
    document.namedClaim(event, change ? LIFECYCLE_EVENT : EVENT, name);
    document.edge(event, EVENT_KIND, kind.node());
    if (change) {
      document.edge(event, CONCERNS, site.some(Kind.ENTERPRISE, dice));
    } else {
      document.edge(event, TOPIC, dice.favourite(scene.scheme("topic")).node());
      document.edge(event, ORGANIZER, Institutions.committee(site));
    }
    document.edge(event, Park.LOCATED_IN, Places.leaf(site, dice));
    days(document, event, dice);
    participants(event, dice);
  }

  private void participants(Node event, Dice dice) {
    Set<Node> participants = new LinkedHashSet<>();
    for (int p = 1 + dice.zipf(6); p > 0; p--) {
      participants.add(site.some(dice.percent(40) ? Kind.PERSON : Kind.ENTERPRISE, dice));
    }
    participants.forEach(p -> document.edge(event, PARTICIPANT, p));
  }

  /** When something happened: one day, or a few. */
  static void days(Document document, Node event, Dice dice) {
    LocalDate first = LocalDate.of(2000, 1, 1).plusDays(dice.below(26 * 365));
    LocalDate last = first.plusDays(dice.zipf(10));
    document.edge(event, Park.EARLIEST, Literals.day(first));
    document.edge(event, LATEST, Literals.day(last));
    document.edge(event, DATE_TEXT, Literals.string(first + " to " + last));
  }
}

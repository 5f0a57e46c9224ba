package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.time.LocalDate;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.parkgraph.generate.Site.Kind;
import org.parkgraph.generate.Vocabulary.Concept;
import org.parkgraph.vocab.Park;

/** Policies and plans with title and description, issuer, days, and whom and what they address. */
final class Policies {

  private static final Node PLAN = park("Plan");
  private static final Node ISSUED_BY = park("issuedBy");
  private static final Node ISSUED_LATEST = park("issuedLatest");
  private static final Node INSTRUMENT = park("instrument");
  private static final Node TOPIC = park("topic");
  private static final Node IN_INDUSTRY = park("inIndustry");
  private static final Node APPLIES_TO = park("appliesTo");
  private static final Node TARGETS = park("targets");
  private static final Node BASED_ON = park("basedOn");
  private static final Node MEASURE = park("measure");
  private static final Node MEASURE_CLASS = park("Measure");
  private static final Node POSITION = park("position");

  private final Scene scene;
  private final Site site;
  private final Document document;

  Policies(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** Writes all policies. */
  void write() {
    for (int i : site.all(Kind.POLICY)) {
      policy(i, site.dice(Kind.POLICY, i));
    }
  }

  private void policy(int i, Dice dice) {
    Node policy = site.node(Kind.POLICY, i);
    boolean plan = dice.percent(20);
    Concept instrument =
        plan
            ? scene.vocabulary().concept("instrument", "plan")
            : dice.favourite(scene.scheme("instrument"));
    Set<Concept> topics = dice.favourites(scene.scheme("topic"), 1 + dice.zipf(3));
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(dice.below(26 * 365));
    Text title = title(i, instrument, topics.iterator().next(), day);
    document.say(scene.words().sentence(dice, title, 3));
    document.entity(policy, plan ? PLAN : Park.POLICY, title);
    document.edge(
        policy,
        DCTerms.description.asNode(),
        scene.words().sentence(dice, title, 8 + dice.zipf(12)));
    document.fact(policy, INSTRUMENT, instrument.node());
    document.fact(policy, Park.ISSUED_EARLIEST, Literals.day(day));
    document.fact(policy, ISSUED_LATEST, Literals.day(day));
    topics.forEach(t -> document.fact(policy, TOPIC, t.node()));
    issuers(policy, dice);
    addressed(policy, dice);
    if (i > 1 && dice.percent(30)) {
      document.fact(policy, BASED_ON, site.node(Kind.POLICY, 1 + dice.zipf(i - 1)));
    }
    for (int m = 1 + dice.zipf(4); m > 0; m--) {
      measure(policy, m, dice);
    }
  }

  private Text title(int i, Concept instrument, Concept topic, LocalDate day) {
    return new Text(
        topic.name().en()
            + " in "
            + site.name().en()
            + ": "
            + instrument.name().en()
            + " no. "
            + i
            + " of "
            + day.getYear(),
        site.name().zh()
            + topic.name().zh()
            + instrument.name().zh()
            + day.getYear()
            + "年第"
            + i
            + "号");
  }

  private void issuers(Node policy, Dice dice) {
    boolean city = dice.percent(25);
    if (city) {
      document.fact(policy, ISSUED_BY, Geography.government(site));
    }
    if (!city || dice.percent(40)) {
      document.fact(policy, ISSUED_BY, Institutions.committee(site));
    }
  }

  private void addressed(Node policy, Dice dice) {
    Node place =
        dice.percent(60) ? site.node() : site.node(Kind.ZONE, 1 + dice.zipf(site.count(Kind.ZONE)));
    document.fact(policy, APPLIES_TO, place);
    dice.favourites(scene.scheme("industry"), 1 + dice.zipf(3))
        .forEach(industry -> document.fact(policy, IN_INDUSTRY, industry.node()));
    document.fact(policy, TARGETS, dice.favourite(scene.scheme("group")).node());
  }

  private void measure(Node policy, int number, Dice dice) {
    Node measure = NodeFactory.createURI(policy.getURI() + "#measure-" + number);
    document.claim(measure, MEASURE_CLASS, scene.words().things(dice));
    document.edge(measure, POSITION, Literals.integer(number));
    document.edge(policy, MEASURE, measure);
  }
}

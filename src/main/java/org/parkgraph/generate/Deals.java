package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.parkgraph.generate.Site.Kind;

/** Who puts money into whom, and who signs with whom. Few firms have most of it. */
final class Deals {

  private static final Node INVESTMENT = park("Investment");
  private static final Node AGREEMENT = park("Agreement");
  private static final Node PARTY = park("party");
  private static final Node CONCERNS = park("concerns");
  private static final Node INVESTED_IN = park("investedIn");
  private static final Node COOPERATES_WITH = park("cooperatesWith");
  private static final Node EVENT_KIND = park("eventKind");

  private final Scene scene;
  private final Site site;
  private final Document document;

  /** Pairs that are told of already: nothing is said twice. */
  private final Set<Set<Node>> pairs = new HashSet<>();

  Deals(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** Writes all investments and agreements. */
  void write() {
    for (int i : site.all(Kind.INVESTMENT)) {
      investment(i, site.dice(Kind.INVESTMENT, i));
    }
    for (int i : site.all(Kind.AGREEMENT)) {
      agreement(i, site.dice(Kind.AGREEMENT, i));
    }
  }

  private void investment(int i, Dice dice) {
    Node investor = site.some(Kind.ENTERPRISE, dice);
    int index = 1 + dice.below(site.count(Kind.ENTERPRISE));
    Node target = site.node(Kind.ENTERPRISE, index);
    if (investor.equals(target) || !pairs.add(Set.of(investor, target))) {
      return;
    }
    Node deal = site.node(Kind.INVESTMENT, i);
    deal(deal, INVESTMENT, site.coined(Kind.INVESTMENT, i).then("investment", "投资"), dice);
    document.edge(deal, EVENT_KIND, scene.concept("event-kind", "investment"));
    document.edge(deal, PARTY, investor);
    document.edge(deal, CONCERNS, target);
    document.fact(investor, INVESTED_IN, target);
    long amount = 1L + dice.zipf(999);
    new Figures(scene, document)
        .amount(target, "financing-amount", dice.between(2000, 2025), amount, deal, dice, "-" + i);
  }

  private void agreement(int i, Dice dice) {
    Set<Node> parties = new LinkedHashSet<>();
    // One is of this park, so that no other park tells of the same pair.
    parties.add(site.node(Kind.ENTERPRISE, 1 + dice.zipf(site.count(Kind.ENTERPRISE))));
    for (int p = 1 + dice.zipf(4); p > 0; p--) {
      parties.add(site.some(Kind.ENTERPRISE, dice));
    }
    List<Node> signed = List.copyOf(parties);
    if (signed.size() < 2) {
      return;
    }
    Node deal = site.node(Kind.AGREEMENT, i);
    deal(deal, AGREEMENT, site.coined(Kind.AGREEMENT, i).then("agreement", "协议"), dice);
    document.edge(deal, EVENT_KIND, scene.concept("event-kind", "signing"));
    signed.forEach(party -> document.edge(deal, PARTY, party));
    Node one = signed.get(0);
    Node other = signed.get(1);
    if (pairs.add(Set.of(one, other))) {
      document.fact(one, COOPERATES_WITH, other);
      scene.graphs().inferred(other, COOPERATES_WITH, one);
    }
  }

  private void deal(Node deal, Node type, Text name, Dice dice) {
    document.say(scene.words().sentence(dice, name, 1));
    document.namedClaim(deal, type, name);
    Events.days(document, deal, dice);
  }
}

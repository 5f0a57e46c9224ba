package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.generate.Site.Kind;
import org.parkgraph.generate.Vocabulary.Concept;
import org.parkgraph.vocab.Park;

/**
 * The firms of a park: where they sit, what they do, to whom they belong. The first ones are those
 * that others name most often.
 */
final class Enterprises {

  private static final Node ENTERPRISE = park("Enterprise");
  private static final Node TRAIT = park("Characteristic");
  private static final Node IN_INDUSTRY = park("inIndustry");
  private static final Node OPERATES_IN = park("operatesIn");
  private static final Node HEADQUARTERED_IN = park("headquarteredIn");
  private static final Node ORGANIZATION_KIND = park("organizationKind");
  private static final Node CHARACTERISTIC = park("characteristic");

  private final Scene scene;
  private final Site site;
  private final Document document;

  Enterprises(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** The fields of a firm, the main one first. */
  private static List<Concept> industries(Scene scene, int i) {
    Dice dice = scene.site().dice(Kind.ENTERPRISE, -i);
    return new ArrayList<>(dice.favourites(scene.scheme("industry"), 1 + dice.zipf(4)));
  }

  /** What a firm is called: a made-up word and its field. */
  static Text name(Scene scene, int i) {
    Text field = industries(scene, i).get(0).name();
    return scene.site().coined(Kind.ENTERPRISE, i).then(field.en() + " company", field.zh() + "公司");
  }

  /** Writes all firms. */
  void write() {
    for (int i : site.all(Kind.ENTERPRISE)) {
      firm(i, site.dice(Kind.ENTERPRISE, i));
    }
  }

  private void firm(int i, Dice dice) {
    Node firm = site.node(Kind.ENTERPRISE, i);
    Text name = name(scene, i);
    List<Concept> fields = industries(scene, i);
    Text last = fields.get(fields.size() - 1).name();
    Text working =
        new Text(name.en() + ", at work in " + last.en() + ",", last.zh() + "领域的" + name.zh());
    document.say(scene.words().sentence(dice, working, 2));
    document.entity(firm, ENTERPRISE, name);
    document.fact(firm, Park.LOCATED_IN, Places.leaf(site, dice));
    fields.forEach(field -> document.fact(firm, IN_INDUSTRY, field.node()));
    if (dice.percent(40)) {
      String kind = dice.percent(70) ? "private-high-tech-enterprise" : "multinational";
      document.fact(firm, ORGANIZATION_KIND, scene.concept("organization-kind", kind));
    }
    owner(i, firm, dice);
    reach(firm, dice);
    traits(firm, fields, dice);
  }

  /** A field that a firm only plans to enter, and what it is known for. */
  private void traits(Node firm, List<Concept> fields, Dice dice) {
    Concept hoped = dice.favourite(scene.scheme("industry"));
    if (dice.percent(10) && !fields.contains(hoped)) {
      document.planned(firm, IN_INDUSTRY, hoped.node());
    }
    if (dice.percent(25)) {
      Node trait = NodeFactory.createURI(firm.getURI() + "#characteristic-1");
      document.claim(trait, TRAIT, scene.words().things(dice));
      document.edge(firm, CHARACTERISTIC, trait);
    }
  }

  /** A third of the firms belongs to another one: of this park, or the first of an earlier park. */
  private void owner(int i, Node firm, Dice dice) {
    if (!dice.percent(33)) {
      return;
    }
    if (i > 1) {
      document.fact(
          firm, Terms.SUB_ORGANIZATION_OF, site.node(Kind.ENTERPRISE, 1 + dice.zipf(i - 1)));
    } else if (site.number() > 1) {
      document.fact(firm, Terms.SUB_ORGANIZATION_OF, site.earlier(dice).node(Kind.ENTERPRISE, 1));
    }
  }

  private void reach(Node firm, Dice dice) {
    if (dice.percent(20)) {
      document.fact(firm, OPERATES_IN, site.earlier(dice).node());
    }
    if (dice.percent(15)) {
      document.fact(firm, HEADQUARTERED_IN, Geography.city(site));
    }
  }
}

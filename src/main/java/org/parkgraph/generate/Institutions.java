package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.util.List;
import org.apache.jena.graph.Node;
import org.parkgraph.generate.Site.Kind;
import org.parkgraph.vocab.Park;

/**
 * The bodies of a park that do not trade: the committee that runs it, then by turns a university,
 * an institute below it, an incubator and a fund.
 */
final class Institutions {

  private static final Node GOVERNMENT_BODY = park("GovernmentBody");
  private static final Node ORGANIZATION_KIND = park("organizationKind");
  private static final Node FOUNDED_BY = park("foundedBy");

  /** A sort of body: its class, its kind, and the words that end its name. */
  private record Body(Node type, String kind, Text words) {}

  private static final Body UNIVERSITY =
      new Body(park("ResearchInstitution"), "university", new Text("University", "大学"));
  private static final Body INSTITUTE =
      new Body(park("ResearchInstitution"), "institute", new Text("Institute", "研究所"));
  private static final Body INCUBATOR =
      new Body(park("ServiceAgency"), "incubator", new Text("Incubator", "孵化器"));
  private static final Body FUND =
      new Body(park("Fund"), "investor", new Text("Venture Fund", "创业基金"));
  private static final List<Body> TURNS = List.of(UNIVERSITY, INSTITUTE, INCUBATOR, FUND);

  private final Scene scene;
  private final Site site;
  private final Document document;

  Institutions(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** The committee that runs a park and issues most of its policies. */
  static Node committee(Site site) {
    return site.node(Kind.INSTITUTION, 1);
  }

  /** Writes all bodies. */
  void write() {
    Text name = site.name().then("Management Committee", "管理委员会");
    document.say(scene.words().sentence(site.dice("committee"), name, 2));
    document.entity(committee(site), GOVERNMENT_BODY, name);
    document.fact(committee(site), ORGANIZATION_KIND, kind("commission"));
    document.fact(committee(site), Park.LOCATED_IN, site.node(Kind.BUILDING, 1));
    document.fact(committee(site), Terms.SUB_ORGANIZATION_OF, Geography.government(site));
    for (int i : site.all(Kind.INSTITUTION)) {
      if (i > 1) {
        body(i, TURNS.get((i - 2) % TURNS.size()));
      }
    }
  }

  private void body(int i, Body body) {
    Dice dice = site.dice(Kind.INSTITUTION, i);
    Node node = site.node(Kind.INSTITUTION, i);
    Text coined = site.coined(Kind.INSTITUTION, i);
    Text name = coined.then(body.words().en(), body.words().zh());
    document.say(scene.words().sentence(dice, name, 2));
    document.entity(node, body.type(), name);
    document.fact(node, ORGANIZATION_KIND, kind(body.kind()));
    document.fact(node, Park.LOCATED_IN, Places.leaf(site, dice));
    if (body.equals(INSTITUTE)) {
      document.fact(node, Terms.SUB_ORGANIZATION_OF, site.node(Kind.INSTITUTION, i - 1));
    } else if (body.equals(INCUBATOR) || body.equals(FUND)) {
      document.fact(node, FOUNDED_BY, site.some(Kind.ENTERPRISE, dice));
    }
  }

  private Node kind(String name) {
    return scene.concept("organization-kind", name);
  }
}

package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.generate.Site.Kind;

/** People and their posts; some have several, also in firms of other parks. */
final class People {

  private static final Node PERSON = park("Person");
  private static final Node FOUNDED_BY = park("foundedBy");
  private static final Node ENGAGEMENT = park("Engagement");
  private static final Node ROLE = park("role");
  private static final Node ROLE_TITLE = park("roleTitle");
  private static final Node OBSERVED_ON = park("observedOn");

  /** Roles, the usual ones first. */
  private static final List<String> ROLES =
      List.of("founder", "director", "chief-executive", "chair", "adviser", "scientist");

  private final Scene scene;
  private final Site site;
  private final Document document;

  People(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** Writes all people. */
  void write() {
    for (int i : site.all(Kind.PERSON)) {
      Dice dice = site.dice(Kind.PERSON, i);
      Node person = site.node(Kind.PERSON, i);
      Text name = site.coined(Kind.PERSON, i);
      document.say(scene.words().sentence(dice, name, 1));
      document.entity(person, PERSON, name);
      Set<Node> organizations = new LinkedHashSet<>();
      for (int post = 1 + dice.zipf(5); post > 0; post--) {
        organizations.add(
            dice.percent(85)
                ? site.some(Kind.ENTERPRISE, dice)
                : site.some(Kind.INSTITUTION, dice));
      }
      int number = 0;
      for (Node organization : organizations) {
        number++;
        post(person, number, organization, dice);
      }
    }
  }

  private void post(Node person, int number, Node organization, Dice dice) {
    Node post = NodeFactory.createURI(person.getURI() + "#engagement-" + number);
    Vocabulary.Concept role = scene.vocabulary().concept("role", dice.favourite(ROLES));
    document.claim(post, ENGAGEMENT);
    document.edge(post, Terms.MEMBER, person);
    document.edge(post, Terms.ORGANIZATION_OF, organization);
    document.edge(post, ROLE, role.node());
    document.edge(post, ROLE_TITLE, role.name());
    document.edge(post, OBSERVED_ON, Literals.day(document.day().minusDays(dice.below(3000))));
    scene.graphs().inferred(person, Terms.MEMBER_OF, organization);
    if (role.node().getURI().endsWith("/founder")) {
      document.fact(organization, FOUNDED_BY, person);
    }
  }
}

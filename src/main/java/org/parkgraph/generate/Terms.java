package org.parkgraph.generate;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.vocab.Park;

/** The terms of the ontology that only generated data name; a test holds them against the file. */
final class Terms {

  static final Node ORGANIZATION_OF = org("organization");
  static final Node MEMBER = org("member");
  static final Node MEMBER_OF = org("memberOf");
  static final Node SUB_ORGANIZATION_OF = org("subOrganizationOf");
  static final Node UNIT_OF = org("unitOf");
  static final Node LATITUDE = NodeFactory.createURI("http://schema.org/latitude");
  static final Node LONGITUDE = NodeFactory.createURI("http://schema.org/longitude");

  private Terms() {}

  /** A class or property of our ontology. */
  static Node park(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }

  /** A thing that does not exist. */
  static Node id(String local) {
    return NodeFactory.createURI(Park.ID + "syn-" + local);
  }

  private static Node org(String local) {
    return NodeFactory.createURI("http://www.w3.org/ns/org#" + local);
  }
}

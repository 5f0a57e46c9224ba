package org.parkgraph.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/parkgraph.ttl} that the program itself handles, and the addresses of
 * Parkgraph. A test holds them against the file.
 */
public final class Park {

  /** The base of every address, as the contract fixes it. */
  public static final String BASE = "https://w3id.org/parkgraph/";

  /** The namespace of the ontology. */
  public static final String NS = BASE + "ontology#";

  /** The namespace of entities. */
  public static final String ID = BASE + "id/";

  public static final Node STATEMENT = term("Statement");
  public static final Node PASSAGE = term("Passage");
  public static final Node SOURCE_DOCUMENT = term("SourceDocument");
  public static final Node CLAIM_NODE = term("ClaimNode");
  public static final Node FIGURE = term("Figure");
  public static final Node POLICY = term("Policy");
  public static final Node EVENT = term("Event");
  public static final Node PROJECT = term("Project");
  public static final Node UTTERANCE = term("Utterance");

  public static final Node EVIDENCE = term("evidence");
  public static final Node LINK_SOURCE = term("linkSource");
  public static final Node MODALITY = term("modality");
  public static final Node DOCUMENT = term("document");
  public static final Node PART = term("part");
  public static final Node SOURCE_PUBLICATION = term("sourcePublication");
  public static final Node AUTHOR = term("author");
  public static final Node PARAGRAPH = term("paragraph");
  public static final Node SENTENCE = term("sentence");
  public static final Node GLOSS = term("gloss");
  public static final Node CURATION_NOTE = term("curationNote");
  public static final Node STATES_NOTHING = term("statesNothing");
  public static final Node FORMER_NAME = term("formerName");
  public static final Node NICKNAME = term("nickname");
  public static final Node PART_OF = term("partOf");
  public static final Node LOCATED_IN = term("locatedIn");
  public static final Node ABOUT = term("about");
  public static final Node POSITION = term("position");
  public static final Node ISSUED_EARLIEST = term("issuedEarliest");
  public static final Node EARLIEST = term("earliest");

  /** The magic property of entity search in SPARQL. */
  public static final Node SEARCH = term("search");

  /** The modality of a statement whose triple is in the graph. */
  public static final Node ASSERTED = NodeFactory.createURI(BASE + "scheme/modality/asserted");

  private Park() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}

package org.parkgraph.reconcile;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** How things and terms are called in requests and answers. */
public final class Ids {

  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+");

  private Ids() {}

  /** The identifier of a thing: the slug of an entity, else the IRI. */
  static String of(Node thing) {
    String iri = thing.getURI();
    return iri.startsWith(Park.ID) ? iri.substring(Park.ID.length()) : iri;
  }

  /** The thing of an identifier, whether there is one or not. */
  public static Node thing(String id) {
    return NodeFactory.createURI(ABSOLUTE.matcher(id).matches() ? expanded(id) : Park.ID + id);
  }

  private static String expanded(String id) {
    String expanded = Prefixes.expand(id);
    return expanded == null ? id : expanded;
  }

  /** The identifier of a class or property: ours by local name, else with a prefix or whole. */
  static String ofTerm(Node term) {
    String iri = term.getURI();
    return iri.startsWith(Park.NS) ? iri.substring(Park.NS.length()) : Prefixes.shorten(iri);
  }
}

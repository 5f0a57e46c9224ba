package org.parkgraph.plan;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.parkgraph.rows.Path;

/** Property paths of a query as paths over numbers. */
final class Paths {

  private Paths() {}

  static Path of(org.apache.jena.sparql.path.Path path, View view) {
    if (path instanceof P_Link link) {
      return new Path.Link(view.id(link.getNode()));
    } else if (path instanceof P_ReverseLink link) {
      return new Path.Inverse(new Path.Link(view.id(link.getNode())));
    } else if (path instanceof P_Inverse inverse) {
      return new Path.Inverse(of(inverse.getSubPath(), view));
    } else if (path instanceof P_Seq sequence) {
      return new Path.Sequence(of(sequence.getLeft(), view), of(sequence.getRight(), view));
    } else if (path instanceof P_Alt either) {
      return new Path.Alternative(of(either.getLeft(), view), of(either.getRight(), view));
    } else if (path instanceof P_ZeroOrMore1 repeated) {
      return new Path.Repeated(of(repeated.getSubPath(), view), true, true);
    } else if (path instanceof P_OneOrMore1 repeated) {
      return new Path.Repeated(of(repeated.getSubPath(), view), false, true);
    } else if (path instanceof P_ZeroOrOne optional) {
      return new Path.Repeated(of(optional.getSubPath(), view), true, false);
    } else if (path instanceof P_NegPropSet negated) {
      return negated(negated, view);
    }
    throw new UnplannedException("path " + path);
  }

  private static Path negated(P_NegPropSet set, View view) {
    Path path = null;
    if (!set.getFwdNodes().isEmpty()) {
      path = new Path.Negated(ids(set.getFwdNodes(), view));
    }
    if (!set.getBwdNodes().isEmpty()) {
      Path back = new Path.Inverse(new Path.Negated(ids(set.getBwdNodes(), view)));
      path = path == null ? back : new Path.Alternative(path, back);
    }
    if (path == null) {
      throw new UnplannedException("path " + set);
    }
    return path;
  }

  private static Set<Integer> ids(Iterable<Node> predicates, View view) {
    Set<Integer> ids = new HashSet<>();
    predicates.forEach(p -> ids.add(view.id(p)));
    return ids;
  }
}

package org.parkgraph.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;

/** What the steps of a plan are called: in the query's own prefixes. */
record Labels(PrefixMapping prefixes) {

  String of(Triple t) {
    return of(t.getSubject()) + " " + of(t.getPredicate()) + " " + of(t.getObject());
  }

  String of(TriplePath path) {
    return of(path.getSubject())
        + " "
        + PathWriter.asString(path.getPath(), new Prologue(prefixes))
        + " "
        + of(path.getObject());
  }

  String of(Expr expression) {
    return ExprUtils.fmtSPARQL(expression);
  }

  String of(Node node) {
    return FmtUtils.stringForNode(node, prefixes);
  }

  String of(Scope scope) {
    return scope.graph() == null ? "" : "GRAPH " + of(scope.graph()) + " ";
  }
}

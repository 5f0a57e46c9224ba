package org.parkgraph.plan;

import static java.util.stream.Collectors.joining;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.RDF;

/** What the steps of a plan are called: in the query's own prefixes. */
record Labels(PrefixMapping prefixes) {

  String of(Triple t) {
    String predicate = t.getPredicate().equals(RDF.Nodes.type) ? "a" : of(t.getPredicate());
    return of(t.getSubject()) + " " + predicate + " " + of(t.getObject());
  }

  String of(OpPropFunc call) {
    return of(call.getSubjectArgs())
        + " "
        + of(call.getProperty())
        + " "
        + of(call.getObjectArgs());
  }

  private String of(PropFuncArg argument) {
    return argument.isNode()
        ? of(argument.getArg())
        : argument.getArgList().stream().map(this::of).collect(joining(" ", "(", ")"));
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

package org.parkgraph.diagnose;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/** A pattern with a variable in the place of one of its constants. */
record Opening(Step step, int number) {

  Element element(Var variable) {
    ElementPathBlock block = new ElementPathBlock();
    ElementPathBlock given = (ElementPathBlock) step.element();
    ElementPathBlock marked = (ElementPathBlock) step.marked();
    for (int i = 0; i < given.getPattern().size(); i++) {
      block.addTriplePath(open(given.getPattern().get(i), marked.getPattern().get(i), variable));
    }
    return block;
  }

  private TriplePath open(TriplePath t, TriplePath marked, Var variable) {
    Node s = open(t.getSubject(), marked.getSubject(), variable);
    Node o = open(t.getObject(), marked.getObject(), variable);
    Node p = t.getPredicate();
    return p == null
        ? new TriplePath(s, t.getPath(), o)
        : new TriplePath(
            org.apache.jena.graph.Triple.create(s, open(p, marked.getPredicate(), variable), o));
  }

  private Node open(Node node, Node marked, Var variable) {
    return QueryText.marks("<" + marked + ">").contains(number) ? variable : node;
  }
}

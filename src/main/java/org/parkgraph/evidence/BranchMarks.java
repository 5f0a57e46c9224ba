package org.parkgraph.evidence;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * Ends each OPTIONAL part and each branch of a UNION with a BIND of a variable of its own, so that
 * a solution tells which of them it came through. Nothing else in the pattern sees the variables,
 * so the solutions stay the same.
 */
final class BranchMarks extends ElementTransformCopyBase {

  /**
   * No query can spell such a variable, and it sorts after all that one can: Jena breaks ties of
   * ORDER BY by the other variables in the order of their names.
   */
  private static final String PREFIX = "~branch";

  private int count;

  private BranchMarks() {}

  /** A copy of the query with marks, those of its sub-selects and EXISTS patterns included. */
  static Query in(Query query) {
    Query copy = query.cloneQuery();
    nameColumns(copy);
    return QueryTransformOps.transform(copy, new BranchMarks());
  }

  /**
   * Turns {@code SELECT *} into the columns that it has now, so that the marks are none of them.
   */
  private static void nameColumns(Query query) {
    if (query.isSelectType()) {
      query.setQueryResultStar(false);
    }
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery nested) {
            nameColumns(nested.getQuery());
          }
        });
  }

  /** The mark that ends the group, or null where it is not a marked one. */
  static @Nullable Var of(ElementGroup group) {
    return !group.isEmpty()
            && group.getLast() instanceof ElementBind bind
            && bind.getVar().getVarName().startsWith(PREFIX)
        ? bind.getVar()
        : null;
  }

  @Override
  public Element transform(ElementOptional optional, Element part) {
    return new ElementOptional(marked(part));
  }

  @Override
  public Element transform(ElementUnion union, List<Element> branches) {
    ElementUnion marked = new ElementUnion();
    branches.forEach(branch -> marked.addElement(marked(branch)));
    return marked;
  }

  private Element marked(Element part) {
    ElementGroup group = new ElementGroup();
    if (part instanceof ElementGroup parts) {
      parts.getElements().forEach(group::addElement); // its filters must stay at its own level
    } else {
      group.addElement(part);
    }
    group.addElement(new ElementBind(Var.alloc(PREFIX + count++), NodeValue.TRUE));
    return group;
  }
}

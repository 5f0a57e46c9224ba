package org.parkgraph.plan;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.ExprTransformConstantFold;
import org.apache.jena.sparql.algebra.optimize.OpVisitorExprPrepare;
import org.apache.jena.sparql.algebra.optimize.TransformFilterConjunction;
import org.apache.jena.sparql.algebra.optimize.TransformPathFlatten;
import org.apache.jena.sparql.algebra.optimize.TransformPropertyFunction;
import org.apache.jena.sparql.algebra.optimize.TransformScopeRename;
import org.apache.jena.sparql.util.Context;

/** Those of ARQ's rewritings of a query that the planner builds on; the others it does itself. */
final class Rewriting {

  private Rewriting() {}

  static Op of(Op query, Context context) {
    Op op = TransformScopeRename.transform(query);
    OpWalker.walk(op, new OpVisitorExprPrepare(context));
    op = apply(new TransformPathFlatten(), op);
    op = Transformer.transform(new TransformCopy(), new ExprTransformConstantFold(), op);
    op = TransformPropertyFunction.transform(op, context);
    op = apply(new SequencesToJoins(), op); // both paths and property functions leave such
    return apply(new TransformFilterConjunction(), op);
  }

  /**
   * Parts in a row are a join like any other: in which order they run is for the planner to say.
   */
  private static final class SequencesToJoins extends TransformCopy {

    @Override
    public Op transform(OpSequence sequence, List<Op> parts) {
      return parts.stream().reduce(OpJoin::create).orElse(OpTable.unit());
    }
  }

  private static Op apply(Transform transform, Op op) {
    return Transformer.transformSkipService(transform, op);
  }
}

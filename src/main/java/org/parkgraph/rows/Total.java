package org.parkgraph.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;

/** The sum or the mean of a variable: an error where one row has no number. */
final class Total extends Aggregate {

  private final int slot;
  private final boolean mean;
  private final List<Sum> groups = new ArrayList<>();

  private static final class Sum {
    private @Nullable NodeValue total;
    private long count;
    private boolean error;
  }

  /**
   * @param mean whether the sum is divided by the number of rows
   */
  Total(int slot, boolean mean) {
    this.slot = slot;
    this.mean = mean;
  }

  @Override
  void add(int group, Execution x) {
    while (groups.size() <= group) {
      groups.add(new Sum());
    }
    Sum sum = groups.get(group);
    NodeValue value = x.terms().value(x.row()[slot]);
    if (value == null || !value.isNumber()) {
      sum.error = true;
    } else {
      sum.total = sum.total == null ? value : XSDFuncOp.numAdd(value, sum.total);
      sum.count++;
    }
  }

  @Override
  @Nullable NodeValue value(int group) {
    if (group >= groups.size()) {
      return NodeValue.nvZERO;
    }
    Sum sum = groups.get(group);
    if (sum.error || sum.total == null) {
      return null;
    }
    return mean ? XSDFuncOp.numDivide(sum.total, NodeValue.makeInteger(sum.count)) : sum.total;
  }
}

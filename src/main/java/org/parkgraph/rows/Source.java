package org.parkgraph.rows;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parkgraph.columns.Terms;

/** Rows that do not depend on those of other steps: of a sub-query, of VALUES, of a text search. */
public interface Source {

  /** Opens them in an execution of their own. */
  Cursor open(Execution apart);

  /** The pipelines inside it. */
  default List<Pipeline> parts() {
    return List.of();
  }

  /** The rows of a pipeline that begins with nothing bound. */
  static Source of(Pipeline pipeline) {
    return new Source() {
      @Override
      public Cursor open(Execution apart) {
        Start start = new Start();
        start.arm();
        return pipeline.open(apart, start);
      }

      @Override
      public List<Pipeline> parts() {
        return List.of(pipeline);
      }
    };
  }

  /**
   * Given rows.
   *
   * @param columns the variables that they bind, or leave unbound
   */
  static Source of(List<Var> columns, List<Binding> rows) {
    return apart ->
        new Cursor() {
          private int at;

          @Override
          public boolean next() {
            Binding row = at < rows.size() ? rows.get(at++) : null;
            for (Var column : columns) {
              Node value = row == null ? null : row.get(column);
              apart.row()[apart.slots().of(column)] =
                  value == null ? Terms.NONE : apart.terms().id(value);
            }
            return row != null;
          }

          @Override
          public void reset() {
            at = rows.size();
            next();
          }
        };
  }
}

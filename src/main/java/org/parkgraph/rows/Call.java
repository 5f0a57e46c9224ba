package org.parkgraph.rows;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/**
 * Extends each row by what a property function finds for it, a text search for one.
 *
 * @param variables those of its arguments
 * @param graph the graph that it stands in, null for the default graph
 */
public record Call(
    PropertyFunctionFactory factory,
    Node predicate,
    PropFuncArg subject,
    PropFuncArg object,
    List<Var> variables,
    @Nullable Node graph,
    String label,
    double estimate)
    implements Step {

  @Override
  public boolean keepsTerms() {
    return false;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new CallCursor(x, input);
  }

  private final class CallCursor extends Cursor {

    private final Execution x;
    private final Cursor input;
    private final ExecutionContext context;
    private final PropertyFunction function;
    private final int[] slots;
    private final boolean[] bound;
    private @Nullable QueryIterator found;

    CallCursor(Execution x, Cursor input) {
      this.x = x;
      this.input = input;
      this.slots = variables.stream().mapToInt(x.slots()::of).toArray();
      this.bound = new boolean[slots.length];
      Graph active = graph == null ? null : x.context().getDataset().getGraph(graph);
      this.context =
          active == null
              ? x.context()
              : ExecutionContext.copyChangeActiveGraph(x.context(), active);
      this.function = factory.create(predicate.getURI());
      function.build(subject, predicate, object, context);
    }

    @Override
    public boolean next() {
      while (true) {
        unbind();
        if (found != null) {
          if (found.hasNext()) {
            x.tick();
            bind(found.next());
            return true;
          }
          found.close();
          found = null;
        }
        if (!input.next()) {
          return false;
        }
        QueryIterator row = QueryIterSingleton.create(x.view().copy(), context);
        found = function.exec(row, subject, predicate, object, context);
      }
    }

    private void bind(Binding solution) {
      for (int i = 0; i < slots.length; i++) {
        Node value = solution.get(variables.get(i));
        if (x.row()[slots[i]] == Terms.NONE && value != null) {
          x.row()[slots[i]] = x.terms().id(value);
          bound[i] = true;
        }
      }
    }

    private void unbind() {
      for (int i = 0; i < slots.length; i++) {
        if (bound[i]) {
          x.row()[slots[i]] = Terms.NONE;
          bound[i] = false;
        }
      }
    }

    @Override
    public void reset() {
      unbind();
      if (found != null) {
        found.close();
        found = null;
      }
      input.reset();
    }
  }
}

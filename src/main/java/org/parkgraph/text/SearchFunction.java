package org.parkgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;

/**
 * {@code (?entity ?score ?label) park:search ("words" limit "lang:…")}: the entities that the
 * search page finds, in its order; the language is that of the label. Without a limit the first
 * {@value SearchRequest#WINDOW}.
 */
final class SearchFunction extends PropertyFunctionEval {

  private static final int SLOTS = 3;

  private final TextIndex index;

  SearchFunction(TextIndex index) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.index = index;
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    List<Node> slots = TextQueryFunction.slots(subject, SLOTS, "park:search");
    FunctionArguments arguments = FunctionArguments.of(object);
    if (!arguments.properties().isEmpty() || arguments.marker() != null) {
      throw new TextQueryException("park:search takes \"words\", a limit and \"lang:…\" alone");
    }
    return new HitIterator(binding, slots, rows(arguments).iterator(), () -> {}, context);
  }

  /** How many entities at most are found. */
  static int limit(FunctionArguments arguments) {
    return arguments.limit() < 0 ? SearchRequest.WINDOW : arguments.limit();
  }

  private List<List<Node>> rows(FunctionArguments arguments) {
    try {
      return index.searching(
          s -> {
            EntitySearch search = new EntitySearch(s, arguments.words(), arguments.lang());
            List<List<Node>> rows = new ArrayList<>();
            for (EntitySearch.Entity found : search.entities(limit(arguments))) {
              rows.add(
                  List.of(
                      NodeFactory.createURI(found.iri()),
                      NodeValue.makeFloat(found.score()).asNode(),
                      NodeFactory.createLiteralString(found.label())));
            }
            return rows;
          });
    } catch (SearchSyntaxException e) {
      throw new TextQueryException(String.valueOf(e.getMessage()));
    }
  }
}

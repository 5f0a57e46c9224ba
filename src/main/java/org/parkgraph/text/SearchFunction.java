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
 * {@code (?entity ?score ?label ?snippet) park:search ("words" limit "lang:…" "highlight:…")}: the
 * entities that the search page finds, in its order; the language is that of the label. The snippet
 * is the name or else the sentence that holds the words, marked; it costs a look at the sentences
 * that speak of the entity. Without a limit all entities are found, and held in memory.
 */
final class SearchFunction extends PropertyFunctionEval {

  private static final int SLOTS = 4;

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
    boolean snippets = slots.size() == SLOTS;
    if (!arguments.properties().isEmpty() || (arguments.marker() != null && !snippets)) {
      throw new TextQueryException(
          "park:search takes \"words\", a limit, \"lang:…\" and, where a snippet is asked for,"
              + " \"highlight:…\"");
    }
    List<List<Node>> rows = rows(arguments, snippets);
    return new HitIterator(binding, slots, rows.iterator(), () -> {}, context);
  }

  private List<List<Node>> rows(FunctionArguments arguments, boolean snippets) {
    try {
      return index.searching(
          s -> {
            EntitySearch search = new EntitySearch(s, arguments.words(), arguments.lang());
            Marker marker =
                arguments.marker() == null ? FunctionArguments.MARKER : arguments.marker();
            Snippets marked = snippets ? new Snippets(s, search, marker) : null;
            List<List<Node>> rows = new ArrayList<>();
            for (EntitySearch.Entity found : search.entities(arguments.limit())) {
              List<Node> row = new ArrayList<>();
              row.add(NodeFactory.createURI(found.iri()));
              row.add(NodeValue.makeFloat(found.score()).asNode());
              row.add(NodeFactory.createLiteralString(search.label(found.document())));
              if (marked != null) {
                row.add(NodeFactory.createLiteralString(marked.of(found.document())));
              }
              rows.add(row);
            }
            return rows;
          });
    } catch (SearchSyntaxException e) {
      throw new TextQueryException(String.valueOf(e.getMessage()));
    }
  }
}

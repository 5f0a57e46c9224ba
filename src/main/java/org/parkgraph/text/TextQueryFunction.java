package org.parkgraph.text;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * {@code (?subject ?score ?literal ?graph ?property) text:query (property… "words" limit "lang:…"
 * "highlight:…")}: the literals that hold the words. Inside GRAPH those of that graph, else of all.
 */
final class TextQueryFunction extends PropertyFunctionEval {

  private static final int GRAPH_SLOT = 3;
  private static final int SLOTS = 5;

  private final TextIndex index;

  TextQueryFunction(TextIndex index) {
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
    List<Node> slots = slots(subject, SLOTS, "text:query");
    FunctionArguments arguments = FunctionArguments.of(object);
    Node bound = Var.isVar(slots.get(0)) ? null : slots.get(0);
    if (bound != null && bound.isLiteral()) {
      return QueryIterNullIterator.create(context);
    }
    LiteralQuery query = query(subject, arguments, graph(context));
    LiteralHits hits = index.literals(query);
    Iterator<LiteralHit> limited =
        arguments.limit() < 0 ? hits : Iter.limit(hits, arguments.limit());
    Iterator<List<Node>> rows = Iter.map(limited, h -> row(h, query.words(), arguments.marker()));
    return new HitIterator(binding, slots, rows, hits::close, context);
  }

  /**
   * The search that a call stands for.
   *
   * @param graph null: in all graphs
   * @throws TextQueryException for arguments of another form
   */
  LiteralQuery query(PropFuncArg subject, FunctionArguments arguments, @Nullable Node graph) {
    List<Node> slots = slots(subject, SLOTS, "text:query");
    return new LiteralQuery(
        words(arguments.words()),
        arguments.properties(),
        arguments.lang(),
        graph == null || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph) ? null : graph,
        Var.isVar(slots.get(0)) ? null : slots.get(0),
        slots.size() > GRAPH_SLOT);
  }

  /** The variables or terms on the left. */
  static List<Node> slots(PropFuncArg subject, int most, String property) {
    List<Node> slots = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
    if (slots.isEmpty() || slots.size() > most) {
      throw new TextQueryException(property + " has one to " + most + " variables on its left");
    }
    return slots;
  }

  private Query words(String text) {
    try {
      UserQuery parsed = UserQuery.parse(text);
      return index.searching(
          s -> new QueryCompiler(s.getIndexReader(), Scope.LITERALS).compile(parsed));
    } catch (SearchSyntaxException e) {
      throw new TextQueryException(String.valueOf(e.getMessage()));
    }
  }

  /** The graph that the pattern stands in, if it has a name. */
  private static @Nullable Node graph(ExecutionContext context) {
    return context.getActiveGraph() instanceof NamedGraph g ? g.getGraphName() : null;
  }

  private static List<Node> row(LiteralHit hit, Query words, @Nullable Marker marker) {
    return List.of(
        hit.subject(),
        NodeValue.makeFloat(hit.score()).asNode(),
        hit.literal(marker == null ? hit.text() : marked(hit, words, marker)),
        hit.graph(),
        hit.property());
  }

  private static String marked(LiteralHit hit, Query words, Marker marker) {
    String ending = LiteralDocuments.ending(hit.lang());
    String marked = marker.mark(Fields.TEXT + ending, words, hit.text());
    return marked == null ? hit.text() : marked;
  }
}

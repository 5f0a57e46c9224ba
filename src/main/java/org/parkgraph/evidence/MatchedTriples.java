package org.parkgraph.evidence;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * The triples of the data that one solution of a pattern matched: those of its triple patterns, of
 * the OPTIONAL parts and UNION branches that it came through, of the paths between the nodes that a
 * property path joined, of patterns that a FILTER found to EXIST, and of the solutions that the
 * rows of its sub-selects were made of. What a pattern excludes (MINUS, NOT EXISTS) matched
 * nothing.
 *
 * <p>Patterns that fetch a label by its name ({@code rdfs:label}, {@code skos:prefLabel}) are left
 * out: a row shows labels and does not rest on them. A pattern whose property is a variable keeps
 * them.
 */
final class MatchedTriples {

  static final Set<Node> SHOWN_ONLY = Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private final Evaluation evaluation;

  MatchedTriples(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * The triples of one solution.
   *
   * @param pattern a pattern with {@link BranchMarks}
   * @param solution the values of all its variables
   */
  Set<Triple> of(Element pattern, Binding solution) {
    Set<Triple> matched = new LinkedHashSet<>();
    pattern.visit(new Walk(solution, null, matched));
    return matched;
  }

  /** One walk over a pattern; parts that match no triple (VALUES, MINUS) are passed over. */
  private final class Walk extends ElementVisitorBase {

    private final Binding solution;
    private final @Nullable Node graph;
    private final Set<Triple> matched;

    Walk(Binding solution, @Nullable Node graph, Set<Triple> matched) {
      this.solution = solution;
      this.graph = graph;
      this.matched = matched;
    }

    @Override
    public void visit(ElementGroup group) {
      Var mark = BranchMarks.of(group);
      if (mark == null || solution.contains(mark)) {
        group.getElements().forEach(part -> part.visit(this));
      }
    }

    @Override
    public void visit(ElementOptional optional) {
      optional.getOptionalElement().visit(this);
    }

    @Override
    public void visit(ElementUnion union) {
      union.getElements().forEach(branch -> branch.visit(this));
    }

    @Override
    public void visit(ElementNamedGraph named) {
      Node name = value(named.getGraphNameNode());
      named.getElement().visit(new Walk(solution, name, matched));
    }

    @Override
    public void visit(ElementPathBlock block) {
      block.getPattern().forEach(this::triple);
    }

    private void triple(TriplePath pattern) {
      Node s = value(pattern.getSubject());
      Node o = value(pattern.getObject());
      if (s.isVariable() || o.isVariable()) {
        return; // arguments of a property function, which are no data
      }
      if (!pattern.isTriple()) {
        new PathEdges(evaluation, evaluation.graph(graph))
            .between(s, pattern.getPath(), o, matched);
      } else if (!SHOWN_ONLY.contains(pattern.getPredicate())) {
        Triple triple = Triple.create(s, value(pattern.getPredicate()), o);
        if (evaluation.graph(graph).contains(triple)) { // a property function matches none
          matched.add(triple);
        }
      }
    }

    @Override
    public void visit(ElementSubQuery nested) {
      TracedSelect select = new TracedSelect(within(nested));
      select.solutionsAgreeing(
          solution,
          evaluation,
          inner -> nested.getQuery().getQueryPattern().visit(new Walk(inner, graph, matched)));
    }

    private Query within(ElementSubQuery nested) {
      if (graph == null) {
        return nested.getQuery();
      }
      Query query = nested.getQuery().cloneQuery();
      query.setQueryPattern(inGraph(query.getQueryPattern()));
      return query;
    }

    @Override
    public void visit(ElementFilter filter) {
      existing(filter.getExpr(), true);
    }

    @Override
    public void visit(ElementBind bind) {
      existing(bind.getExpr(), true);
    }

    /** Follows the EXISTS patterns of an expression that it does not negate. */
    private void existing(Expr expression, boolean positive) {
      if (expression instanceof ExprFunctionOp exists) {
        if (exists instanceof E_Exists == positive) {
          Element pattern = exists.getElement();
          evaluation.match(
              inGraph(pattern), solution, inner -> pattern.visit(new Walk(inner, graph, matched)));
        }
      } else if (expression instanceof ExprFunction function) {
        boolean inside = expression instanceof E_LogicalNot ? !positive : positive;
        function.getArgs().forEach(argument -> existing(argument, inside));
      }
    }

    private Element inGraph(Element pattern) {
      return graph == null ? pattern : new ElementNamedGraph(graph, pattern);
    }

    private Node value(Node node) {
      return Var.lookup(solution, node);
    }
  }
}

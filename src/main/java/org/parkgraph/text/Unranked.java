package org.parkgraph.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Alternatives of a query in a flat row, as far as only what is found matters and not how well it
 * fits: weights are gone, and what is meant twice stands once.
 *
 * @param terms single terms
 * @param phrases terms in a row
 * @param others all that is no alternative of terms and phrases
 */
record Unranked(Set<Term> terms, Set<PhraseQuery> phrases, Set<Query> others) {

  /** Takes a query apart; linear in its size. */
  static Unranked of(Query query) {
    Unranked row = new Unranked(new LinkedHashSet<>(), new LinkedHashSet<>(), new HashSet<>());
    row.add(query);
    return row;
  }

  private void add(Query query) {
    if (query instanceof TermQuery term) {
      terms.add(term.getTerm());
    } else if (query instanceof PhraseQuery phrase) {
      phrase(phrase);
    } else if (query instanceof BoostQuery boosted) {
      add(boosted.getQuery());
    } else if (query instanceof ConstantScoreQuery constant) {
      add(constant.getQuery());
    } else if (query instanceof DisjunctionMaxQuery best) {
      best.getDisjuncts().forEach(this::add);
    } else if (query instanceof BooleanQuery all) {
      needed(all).forEach(this::add);
    } else {
      others.add(query);
    }
  }

  private void phrase(PhraseQuery phrase) {
    switch (phrase.getTerms().length) {
      case 0 -> {} // finds nothing
      case 1 -> terms.add(phrase.getTerms()[0]);
      default -> phrases.add(phrase);
    }
  }

  /** The alternatives; where there are others too that decide, the whole. */
  private List<Query> needed(BooleanQuery all) {
    List<Query> any = new ArrayList<>();
    List<Query> must = new ArrayList<>();
    for (BooleanClause clause : all) {
      (clause.getOccur() == Occur.SHOULD ? any : must).add(clause.getQuery());
      if (clause.isProhibited()) {
        others.add(all);
        return List.of();
      }
    }
    if (must.size() > 1) {
      others.add(all);
      return List.of();
    }
    return must.isEmpty() ? any : must;
  }

  /** What finds the same, for less. */
  Query query() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(t -> any.add(new TermQuery(t), Occur.SHOULD));
    phrases.stream()
        // Where it is, its words are.
        .filter(p -> List.of(p.getTerms()).stream().noneMatch(terms::contains))
        .forEach(p -> any.add(p, Occur.SHOULD));
    others.forEach(q -> any.add(q, Occur.SHOULD));
    return any.build();
  }
}

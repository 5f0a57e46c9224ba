package org.parkgraph.text;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a search is narrowed to. Making one with days in the wrong order throws {@link
 * SearchSyntaxException}.
 *
 * @param values of a facet the IRIs of which a result has to have one; of all facets that have any,
 *     it has to. {@link Facet#YEAR} has none
 * @param from the first day that a result's date may have; null: any, and none
 * @param to the last
 */
public record Filters(
    Map<Facet, List<String>> values, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Everything. */
  public static final Filters NONE = new Filters(Map.of(), null, null);

  public Filters {
    Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, chosen) -> {
          if (!chosen.isEmpty()) {
            copy.put(facet, List.copyOf(chosen));
          }
        });
    if (copy.containsKey(Facet.YEAR)) {
      throw new SearchSyntaxException("a year is narrowed to by its first and its last day");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new SearchSyntaxException("from, " + from + ", is after to, " + to);
    }
    values = Map.copyOf(copy);
  }

  /** Members of a class alone, or everything for null. */
  public static Filters ofType(@Nullable String type) {
    return type == null ? NONE : new Filters(Map.of(Facet.TYPE, List.of(type)), null, null);
  }

  /** Whether everything passes. */
  public boolean isEmpty() {
    return values.isEmpty() && from == null && to == null;
  }

  /** The values chosen of a facet. */
  public List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /**
   * For each facet that is narrowed, what it lets pass. Kinds always are: where none is chosen,
   * passages in which an entity is named are left to that entity.
   */
  Map<Facet, Query> queries() {
    Map<Facet, Query> queries = new EnumMap<>(Facet.class);
    queries.put(Facet.TYPE, withoutChoice());
    values.forEach(
        (facet, chosen) -> {
          String field = facet == Facet.TYPE ? Fields.TYPE : facet.field();
          queries.put(
              facet, new TermInSetQuery(field, chosen.stream().map(BytesRef::new).toList()));
        });
    if (from != null || to != null) {
      int first = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
      int last = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
      queries.put(Facet.YEAR, IntField.newRangeQuery(Fields.DAY, first, last));
    }
    return queries;
  }

  private static Query withoutChoice() {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KIND, Fields.ENTITY)), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.SPEAKS_OF, Fields.NONE)), Occur.SHOULD)
        .build();
  }
}

package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.parkgraph.text.SearchResults.Count;

/** One search for entities and passages with what the hits are counted by. */
final class FacetedSearch {

  private static final Comparator<Count> FREQUENT_FIRST =
      Comparator.comparing(Count::count).reversed().thenComparing(Count::value);
  private static final Comparator<Count> LATEST_FIRST =
      Comparator.comparing(Count::value).reversed();

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final EntitySearch search;

  FacetedSearch(IndexSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
    this.search = new EntitySearch(searcher, request.text(), request.lang());
  }

  SearchResults run() throws IOException {
    int end = request.page() * request.size();
    Map<Facet, Query> filters = request.filters().queries();
    TopDocs found = best(filters, collectors(end));
    ScoreDoc[] top = found.scoreDocs;
    List<HitReader.Found> page = new ArrayList<>();
    for (int i = request.offset(); i < Math.min(end, top.length); i++) {
      Document document = searcher.storedFields().document(top[i].doc);
      page.add(new HitReader.Found(top[i].doc, score(top[i]), document));
    }
    List<SearchHit> hits = new HitReader(searcher, search, page).hits();
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    FacetCounts.of(searcher, search, filters)
        .forEach((facet, counts) -> facets.put(facet, sorted(facet, counts)));
    return new SearchResults(found.totalHits.value, search.chinese() ? "zh" : "en", facets, hits);
  }

  /** Ranks only what passes all filters. */
  private <C extends TopDocsCollector<?>> TopDocs best(
      Map<Facet, Query> filters, CollectorManager<C, ? extends TopDocs> top) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(search.allHits(), Occur.MUST);
    filters.values().forEach(filter -> query.add(filter, Occur.FILTER));
    return searcher.search(query.build(), top);
  }

  private CollectorManager<? extends TopDocsCollector<?>, ? extends TopDocs> collectors(int end) {
    boolean best = request.sort() == SearchRequest.Sort.RELEVANCE && !search.everything();
    return best
        ? new TopScoreDocCollectorManager(end, Integer.MAX_VALUE)
        : new TopFieldCollectorManager(sort(), end, null, Integer.MAX_VALUE);
  }

  /** By date where that is wanted, then by fit or, where there are no words, by name. */
  private Sort sort() {
    String order = Fields.ORDER + (search.chinese() ? Analysis.CHINESE : Analysis.ENGLISH);
    SortField next =
        search.everything() ? new SortField(order, SortField.Type.STRING) : SortField.FIELD_SCORE;
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      return new Sort(next);
    }
    SortField date = IntField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MIN);
    date.setMissingValue(Integer.MIN_VALUE);
    return new Sort(date, next);
  }

  /** The score of a hit; 0 where there are no words. */
  private static float score(ScoreDoc doc) {
    if (doc instanceof FieldDoc sorted) {
      return sorted.fields[sorted.fields.length - 1] instanceof Float score ? score : 0;
    }
    return doc.score;
  }

  private List<Count> sorted(Facet facet, Map<String, Integer> counts) {
    Comparator<Count> order = facet == Facet.YEAR ? LATEST_FIRST : FREQUENT_FIRST;
    List<Count> all =
        counts.entrySet().stream()
            .map(e -> new Count(e.getKey(), e.getValue()))
            .sorted(order)
            .toList();
    Set<Count> told =
        new LinkedHashSet<>(all.subList(0, Math.min(SearchResults.MOST_VALUES, all.size())));
    request.filters().of(facet).forEach(v -> told.add(new Count(v, counts.getOrDefault(v, 0))));
    return List.copyOf(told);
  }
}

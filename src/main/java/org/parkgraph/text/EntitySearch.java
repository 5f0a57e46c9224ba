package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/** One search for entities and passages on one state of the index. */
final class EntitySearch {

  private static final float SAME_NAME = 30;
  private static final float FACTLESS = 0.5f;
  private static final float FACTS_WEIGHT = 2;
  private static final float FACTS_WEIGHT_OF_NAME = 3.5f;
  private static final float FACTS_HALFWAY = 10;
  private static final int PASSAGES_OF_ENTITY = 3;
  private static final int NAMES_SHOWN = 2;

  private final IndexSearcher searcher;
  private final UserQuery text;
  private final Query entityQuery;
  private final Query passageQuery;
  private final boolean isName;
  private final boolean chinese;

  /**
   * @param lang language of the results, {@code en} or {@code zh}; null: that of the text
   * @throws SearchSyntaxException if the text is over a limit
   */
  EntitySearch(IndexSearcher searcher, String text, @Nullable String lang) {
    this.searcher = searcher;
    this.text = UserQuery.parse(text);
    this.chinese = lang == null ? Words.hasChinese(text) : GraphReader.isChinese(lang);
    Term name = new Term(Fields.NAME_KEY, Words.nameKey(this.text.plain()));
    this.isName = isThere(name);
    this.entityQuery = entityQuery(name);
    this.passageQuery =
        new QueryCompiler(searcher.getIndexReader(), Scope.PASSAGES).compile(this.text);
  }

  private boolean isThere(Term term) {
    try {
      return searcher.getIndexReader().docFreq(term) > 0;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  private Query entityQuery(Term key) {
    Query words = new QueryCompiler(searcher.getIndexReader(), Scope.ENTITIES).compile(text);
    Query name = new TermQuery(key);
    return new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(name), SAME_NAME), Occur.SHOULD)
        .build();
  }

  /**
   * The words in passages; more facts are better, above all where a name alone was asked for, which
   * every passage has. Headings and the like count half.
   */
  private Query rankedPassages() {
    float factsWeight = isName ? FACTS_WEIGHT_OF_NAME : FACTS_WEIGHT;
    Query facts =
        new BooleanQuery.Builder()
            .add(passageQuery, Occur.MUST)
            .add(
                FeatureField.newSaturationQuery(
                    Fields.FEATURE, Fields.FACTS, factsWeight, FACTS_HALFWAY),
                Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(filtered(must(facts), Fields.FACTLESS, "false"), Occur.SHOULD)
        .add(
            new BoostQuery(filtered(must(passageQuery), Fields.FACTLESS, "true"), FACTLESS),
            Occur.SHOULD)
        .build();
  }

  SearchResults run(SearchRequest request) throws IOException {
    int end = request.page() * request.size();
    TopDocs found =
        searcher.search(
            scoped(request.type()), new TopScoreDocCollectorManager(end, Integer.MAX_VALUE));
    List<SearchHit> hits = new ArrayList<>();
    for (int i = request.offset(); i < Math.min(end, found.scoreDocs.length); i++) {
      hits.add(hit(found.scoreDocs[i]));
    }
    return new SearchResults(found.totalHits.value, chinese ? "zh" : "en", hits);
  }

  /** An entity that was found. */
  record Entity(String iri, float score, String label) {}

  /** What finds the entities alone. */
  Query entityHits() {
    return kind(entityQuery, Fields.ENTITY).build();
  }

  /** The entities alone, best first, as many as asked for. */
  List<Entity> entities(int limit) throws IOException {
    int most = Math.min(limit, searcher.getIndexReader().maxDoc());
    if (most == 0) {
      return List.of();
    }
    List<Entity> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(entityHits(), most).scoreDocs) {
      Document doc = searcher.storedFields().document(hit.doc);
      found.add(new Entity(doc.get(Fields.IRI), hit.score, label(doc)));
    }
    return found;
  }

  private String label(Document doc) {
    return doc.get(Fields.LABEL + (chinese ? Analysis.CHINESE : Analysis.ENGLISH));
  }

  private Query scoped(@Nullable String type) {
    if (Park.PASSAGE.getURI().equals(type)) {
      return kind(rankedPassages(), Fields.PASSAGE).build();
    }
    if (type != null) {
      return filtered(kind(entityQuery, Fields.ENTITY), Fields.TYPE, type);
    }
    return new BooleanQuery.Builder()
        .add(kind(entityQuery, Fields.ENTITY).build(), Occur.SHOULD)
        .add(
            filtered(kind(rankedPassages(), Fields.PASSAGE), Fields.SPEAKS_OF, Fields.NONE),
            Occur.SHOULD)
        .build();
  }

  private static BooleanQuery.Builder kind(Query query, String kind) {
    return must(query).add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER);
  }

  private static BooleanQuery.Builder must(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST);
  }

  private static Query filtered(BooleanQuery.Builder query, String field, String value) {
    return query.add(new TermQuery(new Term(field, value)), Occur.FILTER).build();
  }

  private SearchHit hit(ScoreDoc found) throws IOException {
    Document doc = searcher.storedFields().document(found.doc);
    boolean entity = Fields.ENTITY.equals(doc.get(Fields.KIND));
    String iri = doc.get(Fields.IRI);
    List<Document> passages = entity ? passagesOf(iri) : List.of(doc);
    Stream<String> names = entity ? marked(doc, Fields.NAME, entityQuery) : Stream.empty();
    return new SearchHit(
        iri,
        doc.get(Fields.MAIN_TYPE),
        label(doc),
        found.score,
        doc.get(Fields.DATE),
        Stream.concat(
                names.limit(NAMES_SHOWN),
                passages.stream().flatMap(p -> marked(p, Fields.GLOSS, passageQuery).limit(1)))
            .toList(),
        passages.stream().map(this::passage).toList());
  }

  private List<Document> passagesOf(String entity) throws IOException {
    Query query = filtered(kind(rankedPassages(), Fields.PASSAGE), Fields.SPEAKS_OF, entity);
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc passage : searcher.search(query, PASSAGES_OF_ENTITY).scoreDocs) {
      documents.add(searcher.storedFields().document(passage.doc));
    }
    return documents;
  }

  /**
   * The values of a field that hold words of the query, marked; those in the results' language
   * first.
   */
  private Stream<String> marked(Document doc, String field, Query query) {
    return Stream.of(chinese, !chinese)
        .map(c -> field + (c ? Analysis.PAIRS : Analysis.ENGLISH))
        .flatMap(
            f ->
                Arrays.stream(doc.getValues(f))
                    .flatMap(t -> Stream.ofNullable(Marker.HTML.mark(f, query, t))));
  }

  private PassageRef passage(Document doc) {
    return new PassageRef(
        doc.get(Fields.DOCUMENT),
        number(doc, Fields.PARAGRAPH),
        number(doc, Fields.SENTENCE),
        gloss(doc));
  }

  private String gloss(Document doc) {
    return Stream.of(chinese, !chinese)
        .map(c -> doc.get(Fields.GLOSS + (c ? Analysis.PAIRS : Analysis.ENGLISH)))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse("");
  }

  private static int number(Document doc, String field) {
    return Optional.ofNullable(doc.getField(field))
        .map(IndexableField::numericValue)
        .map(Number::intValue)
        .orElse(0);
  }
}

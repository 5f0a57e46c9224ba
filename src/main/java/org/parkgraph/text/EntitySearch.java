package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What finds entities and passages by a text, on one state of the index. */
final class EntitySearch {

  private static final float SAME_NAME = 30;
  private static final float FACTLESS = 0.5f;
  private static final float FACTS_WEIGHT = 2;
  private static final float FACTS_WEIGHT_OF_NAME = 3.5f;
  private static final float FACTS_HALFWAY = 10;

  private final IndexSearcher searcher;
  private final UserQuery text;
  private final boolean chinese;
  private final boolean everything;
  private final Query entityQuery;
  private final Query passageQuery;
  private final boolean isName;

  /**
   * @param text a blank one finds everything
   * @param lang language of the results; null: that of the text
   * @throws SearchSyntaxException if the text is over a limit
   */
  EntitySearch(IndexSearcher searcher, String text, @Nullable String lang) {
    this.searcher = searcher;
    this.text = UserQuery.parse(text);
    this.chinese = lang == null ? Words.hasChinese(text) : GraphReader.isChinese(lang);
    Term name = new Term(Fields.NAME_KEY, Words.nameKey(this.text.plain()));
    this.everything = text.isBlank();
    this.isName = isThere(name);
    this.entityQuery = everything ? new MatchAllDocsQuery() : entityQuery(name);
    this.passageQuery =
        everything ? new MatchAllDocsQuery() : compiler(Scope.PASSAGES).compile(this.text);
  }

  private QueryCompiler compiler(Scope scope) {
    return new QueryCompiler(searcher.getIndexReader(), scope);
  }

  private boolean isThere(Term term) {
    try {
      return searcher.getIndexReader().docFreq(term) > 0;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  private Query entityQuery(Term key) {
    Query name = new TermQuery(key);
    return new BooleanQuery.Builder()
        .add(compiler(Scope.ENTITIES).compile(text), Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(name), SAME_NAME), Occur.SHOULD)
        .build();
  }

  /** The words. */
  UserQuery text() {
    return text;
  }

  /** Whether labels and texts of the results are Chinese. */
  boolean chinese() {
    return chinese;
  }

  /** Whether there are no words, so that everything is found. */
  boolean everything() {
    return everything;
  }

  /** The words in entities. */
  Query inEntities() {
    return entityQuery;
  }

  /** The words in passages. */
  Query inPassages() {
    return passageQuery;
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

  /**
   * An entity that was found.
   *
   * @param document what is stored of it
   */
  record Entity(String iri, float score, Document document) {}

  /** What finds the entities alone. */
  Query entityHits() {
    return kind(entityQuery, Fields.ENTITY).build();
  }

  /** What finds the passages alone, ranked. */
  Query passageHits() {
    return kind(rankedPassages(), Fields.PASSAGE).build();
  }

  /**
   * A kind of hits.
   *
   * @param words what finds them among others, unranked
   * @param all what finds all of the kind
   */
  record Kind(Query words, Query all) {}

  /** Entities and passages, to be counted. */
  List<Kind> kinds() {
    return List.of(
        new Kind(entityQuery, ofKind(Fields.ENTITY)),
        new Kind(passageQuery, ofKind(Fields.PASSAGE)));
  }

  /** What finds all entities and all passages. */
  Query allHits() {
    return new BooleanQuery.Builder()
        .add(entityHits(), Occur.SHOULD)
        .add(passageHits(), Occur.SHOULD)
        .build();
  }

  /**
   * The entities alone, best first.
   *
   * @param limit how many at most; negative: all
   */
  List<Entity> entities(int limit) throws IOException {
    int there = searcher.count(entityHits());
    int most = limit < 0 ? there : Math.min(limit, there);
    if (most == 0) {
      return List.of();
    }
    List<Entity> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(entityHits(), most).scoreDocs) {
      Document doc = searcher.storedFields().document(hit.doc);
      found.add(new Entity(doc.get(Fields.IRI), hit.score, doc));
    }
    return found;
  }

  /** The display name in the language of the results. */
  String label(Document doc) {
    return doc.get(Fields.LABEL + (chinese ? Analysis.CHINESE : Analysis.ENGLISH));
  }

  private static BooleanQuery.Builder kind(Query query, String kind) {
    return must(query).add(ofKind(kind), Occur.FILTER);
  }

  private static Query ofKind(String kind) {
    return new TermQuery(new Term(Fields.KIND, kind));
  }

  private static BooleanQuery.Builder must(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST);
  }

  private static Query filtered(BooleanQuery.Builder query, String field, String value) {
    return query.add(new TermQuery(new Term(field, value)), Occur.FILTER).build();
  }
}

package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Reads what is shown of a hit. */
final class HitReader {

  private static final int PASSAGES_OF_ENTITY = 3;
  private static final int NAMES_SHOWN = 2;

  private final IndexSearcher searcher;
  private final EntitySearch search;

  HitReader(IndexSearcher searcher, EntitySearch search) {
    this.searcher = searcher;
    this.search = search;
  }

  /** The hit that a document of the index stands for. */
  SearchHit hit(int number, float score) throws IOException {
    Document doc = searcher.storedFields().document(number);
    boolean entity = Fields.ENTITY.equals(doc.get(Fields.KIND));
    String iri = doc.get(Fields.IRI);
    List<Document> passages = entity ? passagesOf(iri) : List.of(doc);
    Stream<String> names = entity ? marked(doc, Fields.NAME, search.inEntities()) : Stream.empty();
    return new SearchHit(
        iri,
        doc.get(Fields.MAIN_TYPE),
        search.label(doc),
        score,
        doc.get(Fields.DATE),
        standing(doc),
        Stream.concat(
                names.limit(NAMES_SHOWN),
                passages.stream()
                    .flatMap(p -> marked(p, Fields.GLOSS, search.inPassages()).limit(1)))
            .toList(),
        passages.stream().map(this::passage).toList());
  }

  private static SearchHit.Standing standing(Document doc) {
    return new SearchHit.Standing(
        doc.get(Fields.LATEST),
        List.of(doc.getValues(Fields.ISSUER)),
        doc.get(Fields.STATUS),
        doc.get(Fields.STATUS_AS_OF),
        List.of(doc.getValues(Fields.SOURCE)));
  }

  /** The passages in which an entity is named and the words are; none where there are no words. */
  private List<Document> passagesOf(String entity) throws IOException {
    if (search.everything()) {
      return List.of();
    }
    List<Document> documents = new ArrayList<>();
    Query query = search.passagesOf(entity);
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
    return endings()
        .map(ending -> field + ending)
        .flatMap(
            f ->
                Arrays.stream(doc.getValues(f))
                    .flatMap(t -> Stream.ofNullable(Marker.HTML.mark(f, query, t))));
  }

  /** Those under which texts are stored, that of the results' language first. */
  private Stream<String> endings() {
    return search.chinese()
        ? Stream.of(Analysis.PAIRS, Analysis.ENGLISH)
        : Stream.of(Analysis.ENGLISH, Analysis.PAIRS);
  }

  private PassageRef passage(Document doc) {
    return new PassageRef(
        doc.get(Fields.DOCUMENT),
        number(doc, Fields.PARAGRAPH),
        number(doc, Fields.SENTENCE),
        gloss(doc));
  }

  private String gloss(Document doc) {
    return endings()
        .flatMap(ending -> Stream.ofNullable(doc.get(Fields.GLOSS + ending)))
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

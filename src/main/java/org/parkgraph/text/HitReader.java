package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;

/** Reads what is shown of the hits of one search. */
final class HitReader {

  private static final int PASSAGES_OF_ENTITY = 3;
  private static final int NAMES_SHOWN = 2;

  private final IndexSearcher searcher;
  private final EntitySearch search;
  private final Highlights inEntities;
  private final Highlights inPassages;
  private final Reasons reasons;
  private final List<Found> page;
  private final Map<String, List<Integer>> passagesOf;

  /** A hit that is to be read: its number in the index, and what is stored of it. */
  record Found(int number, float score, Document document) {

    boolean isEntity() {
      return Fields.ENTITY.equals(document.get(Fields.KIND));
    }

    String iri() {
      return document.get(Fields.IRI);
    }
  }

  /**
   * @param page the hits that are shown
   */
  HitReader(IndexSearcher searcher, EntitySearch search, List<Found> page) throws IOException {
    this.searcher = searcher;
    this.search = search;
    this.inEntities = new Highlights(search.inEntities(), search.chinese(), Marker.HTML);
    this.inPassages = new Highlights(search.inPassages(), search.chinese(), Marker.HTML);
    this.reasons = new Reasons(searcher, search, inEntities, inPassages);
    this.page = page;
    this.passagesOf = passagesOf();
  }

  /** The passages in which entities are named and the words are; none where there are no words. */
  private Map<String, List<Integer>> passagesOf() throws IOException {
    List<String> entities = page.stream().filter(Found::isEntity).map(Found::iri).toList();
    return search.everything() || entities.isEmpty()
        ? Map.of()
        : new PassagesOf(searcher, search.passageHits()).best(entities, PASSAGES_OF_ENTITY);
  }

  /** The hits in their order. */
  List<SearchHit> hits() throws IOException {
    List<SearchHit> hits = new ArrayList<>();
    for (Found each : page) {
      hits.add(
          each.isEntity()
              ? entity(each.number(), each.document(), each.score())
              : passage(each.number(), each.document(), each.score()));
    }
    return hits;
  }

  private SearchHit entity(int number, Document doc, float score) throws IOException {
    List<Document> passages = passagesOf(doc.get(Fields.IRI));
    List<Highlights.Mark> names = inEntities.of(doc, Fields.NAME).limit(NAMES_SHOWN).toList();
    List<String> sentences = passages.stream().flatMap(this::sentence).toList();
    List<String> shown =
        Stream.concat(names.stream().map(Highlights.Mark::html), sentences.stream()).toList();
    List<Reason> why =
        search.everything() ? List.of() : reasons.ofEntity(number, doc, names, sentences);
    return hit(doc, score, why, shown, passages);
  }

  private SearchHit passage(int number, Document doc, float score) throws IOException {
    List<String> sentences = sentence(doc).toList();
    List<Reason> why = search.everything() ? List.of() : reasons.ofPassage(number, doc, sentences);
    return hit(doc, score, why, sentences, List.of(doc));
  }

  private SearchHit hit(
      Document doc, float score, List<Reason> why, List<String> shown, List<Document> passages) {
    return new SearchHit(
        doc.get(Fields.IRI),
        doc.get(Fields.MAIN_TYPE),
        search.label(doc),
        score,
        doc.get(Fields.DATE),
        standing(doc),
        why,
        shown,
        passages.stream().map(this::reference).toList());
  }

  private static SearchHit.Standing standing(Document doc) {
    return new SearchHit.Standing(
        doc.get(Fields.LATEST),
        List.of(doc.getValues(Fields.ISSUER)),
        doc.get(Fields.STATUS),
        doc.get(Fields.STATUS_AS_OF),
        List.of(doc.getValues(Fields.SOURCE)));
  }

  private List<Document> passagesOf(String entity) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int passage : passagesOf.getOrDefault(entity, List.of())) {
      documents.add(searcher.storedFields().document(passage));
    }
    return documents;
  }

  /** The sentence of a passage, marked, if it holds words of the query. */
  private Stream<String> sentence(Document passage) {
    return inPassages.of(passage, Fields.GLOSS).map(Highlights.Mark::html).limit(1);
  }

  private PassageRef reference(Document passage) {
    return new PassageRef(
        passage.get(Fields.DOCUMENT),
        number(passage, Fields.PARAGRAPH),
        number(passage, Fields.SENTENCE),
        Highlights.first(passage, Fields.GLOSS, search.chinese()));
  }

  private static int number(Document doc, String field) {
    return Optional.ofNullable(doc.getField(field))
        .map(IndexableField::numericValue)
        .map(Number::intValue)
        .orElse(0);
  }
}

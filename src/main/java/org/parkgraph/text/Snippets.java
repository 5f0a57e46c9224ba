package org.parkgraph.text;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;

/** What shows the words of one search in an entity: a name that holds them, else a sentence. */
final class Snippets {

  private final IndexSearcher searcher;
  private final EntitySearch search;
  private final Highlights names;
  private final Highlights sentences;
  private final PassagesOf passages;

  Snippets(IndexSearcher searcher, EntitySearch search, Marker marker) throws IOException {
    this.searcher = searcher;
    this.search = search;
    this.names = new Highlights(search.inEntities(), search.chinese(), marker);
    this.sentences = new Highlights(search.inPassages(), search.chinese(), marker);
    this.passages = new PassagesOf(searcher, search.passageHits());
  }

  /** The snippet of an entity; its name as it is where neither a name nor a sentence has words. */
  String of(Document entity) throws IOException {
    Optional<String> name = first(names, entity, Fields.NAME);
    if (name.isPresent()) {
      return name.get();
    }
    for (int passage : passages.best(entity.get(Fields.IRI), 1)) {
      Document document = searcher.storedFields().document(passage);
      Optional<String> sentence = first(sentences, document, Fields.GLOSS);
      if (sentence.isPresent()) {
        return sentence.get();
      }
    }
    return search.label(entity);
  }

  private static Optional<String> first(Highlights marked, Document document, String field) {
    return marked.of(document, field).map(Highlights.Mark::html).findFirst();
  }
}

package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Tells why the hits of one search were found. */
final class Reasons {

  private static final Pattern FOUND = Pattern.compile("<em>([^<]*)</em>");

  /** Only of longer words other spellings are looked for. */
  private static final int SHORTEST = 5;

  private final IndexSearcher searcher;
  private final EntitySearch search;
  private final Highlights markedEntities;
  private final Highlights markedPassages;
  private final Set<String> corrections;
  private @Nullable Weight inEntities;
  private @Nullable Weight inPassages;

  Reasons(
      IndexSearcher searcher,
      EntitySearch search,
      Highlights markedEntities,
      Highlights markedPassages) {
    this.searcher = searcher;
    this.search = search;
    this.markedEntities = markedEntities;
    this.markedPassages = markedPassages;
    this.corrections = corrections();
  }

  /** The words in entities, made ready when first needed, as most hits show why they are there. */
  private Weight inEntities() throws IOException {
    Weight ready = inEntities == null ? weight(search.inEntities()) : inEntities;
    inEntities = ready;
    return ready;
  }

  private Weight inPassages() throws IOException {
    Weight ready = inPassages == null ? weight(search.inPassages()) : inPassages;
    inPassages = ready;
    return ready;
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /**
   * Those of an entity.
   *
   * @param names that hold the words
   * @param sentences that are shown and hold the words
   */
  List<Reason> ofEntity(
      int number, Document doc, List<Highlights.Mark> names, List<String> sentences)
      throws IOException {
    List<Reason> reasons = new ArrayList<>();
    name(doc, names).ifPresent(reasons::add);
    if (reasons.isEmpty() && isFoundIn(inEntities(), number, Fields.NAME)) {
      boolean chinese = Words.hasChinese(search.text().plain());
      String name = doc.get(Fields.LABEL + Analysis.CHINESE);
      reasons.add(
          chinese
              ? new Reason(Reason.Kind.NAME, null)
              : new Reason(Reason.Kind.SOUND, Marker.escapeHtml(name)));
    }
    if (!sentences.isEmpty()) {
      reasons.add(new Reason(Reason.Kind.SENTENCE, null));
    } else if (isFoundIn(inEntities(), number, Fields.BODY)) {
      reasons.add(new Reason(Reason.Kind.TEXT, null));
    }
    spelling(Stream.concat(names.stream().map(Highlights.Mark::html), sentences.stream()))
        .ifPresent(reasons::add);
    return reasons;
  }

  private Optional<Reason> name(Document doc, List<Highlights.Mark> names) {
    String label = search.label(doc);
    if (names.stream().anyMatch(n -> n.text().equals(label))) {
      return Optional.of(new Reason(Reason.Kind.NAME, null));
    }
    return names.stream()
        .findFirst()
        .map(
            n ->
                new Reason(
                    n.chinese() == search.chinese()
                        ? Reason.Kind.OTHER_NAME
                        : Reason.Kind.OTHER_LANGUAGE,
                    n.html()));
  }

  /** Those of a passage. */
  List<Reason> ofPassage(int number, Document doc, List<String> sentences) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    if (!sentences.isEmpty() || isFoundIn(inPassages(), number, Fields.GLOSS)) {
      reasons.add(new Reason(Reason.Kind.SENTENCE, null));
    } else {
      String named = named(doc);
      List<Highlights.Mark> concepts = markedPassages.of(doc, Fields.FACT).limit(1).toList();
      if (named != null) {
        reasons.add(new Reason(Reason.Kind.NAMED, named));
      } else if (!concepts.isEmpty()) {
        reasons.add(new Reason(Reason.Kind.CONCEPT, concepts.get(0).html()));
      }
    }
    spelling(sentences.stream()).ifPresent(reasons::add);
    return reasons;
  }

  /** The name of the first entity in a passage whose name holds the words. */
  private @Nullable String named(Document passage) throws IOException {
    for (String iri : passage.getValues(Fields.SPEAKS_OF)) {
      for (ScoreDoc found :
          searcher.search(new TermQuery(new Term(Fields.IRI, iri)), 1).scoreDocs) {
        Document entity = searcher.storedFields().document(found.doc);
        List<Highlights.Mark> names = markedEntities.of(entity, Fields.NAME).limit(1).toList();
        if (!names.isEmpty()) {
          return names.get(0).html();
        }
      }
    }
    return null;
  }

  /** Whether the words are in a field of text, under whatever ending. */
  private boolean isFoundIn(Weight words, int number, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    Matches matches = words.matches(leaf, number - leaf.docBase);
    if (matches != null) {
      for (String each : matches) {
        if (each.startsWith(field + ".")) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is in the place of words that nothing has, if the highlights show it. */
  private Optional<Reason> spelling(Stream<String> shown) {
    Set<String> found = new LinkedHashSet<>();
    if (!corrections.isEmpty()) {
      shown
          .flatMap(html -> FOUND.matcher(html).results())
          .map(m -> m.group(1))
          .filter(w -> Words.of(w).stream().anyMatch(this::isCorrection))
          .forEach(found::add);
    }
    return found.stream().findFirst().map(w -> new Reason(Reason.Kind.SPELLING, w));
  }

  private boolean isCorrection(Words.Word word) {
    return corrections.contains(word.form()) || corrections.contains(word.stem());
  }

  private Set<String> corrections() {
    Vocabulary vocabulary = new Vocabulary(searcher.getIndexReader());
    Set<String> all = new HashSet<>();
    for (Words.Run run : Words.runs(search.text().plain())) {
      if (!run.chinese()) {
        for (Words.Word word : Words.of(run.text())) {
          boolean known = vocabulary.isKnown(word.form()) || vocabulary.isKnown(word.stem());
          if (!known && word.form().length() >= SHORTEST) {
            vocabulary
                .corrections(word.form())
                .forEach(c -> all.addAll(List.of(c.form(), c.stem())));
          }
        }
      }
    }
    return all;
  }
}

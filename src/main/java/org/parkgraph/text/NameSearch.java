package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds what may bear a name: entities by their whole names and by the words in them, and whatever
 * else has a name with these words. Misspellings are looked for only where no entity has the very
 * name, and of words only those that no name has.
 */
final class NameSearch {

  private static final float WHOLE = 30;
  private static final float NEARLY = 10;

  /** No name has more; those after are not looked for. */
  private static final int MOST_WORDS = 32;

  /** In characters; a longer key costs more than it finds. */
  private static final int LONGEST_KEY = 80;

  private static final int EXPANSIONS = 50;

  private final IndexSearcher searcher;
  private final String name;
  private final String key;
  private final Query whole;

  NameSearch(IndexSearcher searcher, String name) {
    this.searcher = searcher;
    this.name = name;
    this.key = Words.nameKey(name);
    this.whole = new TermQuery(new Term(Fields.NAME_KEY, key));
  }

  /** The IRIs of what was found, likely ones first; those of each kind {@code most} at most. */
  List<String> run(List<String> properties, int most) throws IOException {
    if (key.isEmpty()) {
      return List.of();
    }
    boolean lenient = searcher.count(whole) == 0;
    Set<String> found = new LinkedHashSet<>();
    collect(ofKind(Fields.ENTITY, entities(lenient)).build(), Fields.IRI, most, found);
    List<BytesRef> names = properties.stream().map(BytesRef::new).toList();
    BooleanQuery.Builder literals =
        ofKind(Fields.LITERAL, words(Fields.TEXT, lenient))
            .add(new TermInSetQuery(Fields.PROPERTY, names), Occur.FILTER);
    collect(literals.build(), Fields.SUBJECT, most, found);
    return List.copyOf(found);
  }

  private void collect(Query query, String field, int most, Set<String> found) throws IOException {
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      String iri = searcher.storedFields().document(hit.doc, Set.of(field)).get(field);
      if (iri != null && !iri.startsWith("_:")) {
        found.add(iri);
      }
    }
  }

  private static BooleanQuery.Builder ofKind(String kind, Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER);
  }

  private Query entities(boolean lenient) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new BoostQuery(whole, WHOLE), Occur.SHOULD);
    int edits = edits(key, 3, 6);
    if (lenient && edits > 0 && key.length() <= LONGEST_KEY) {
      any.add(new BoostQuery(near(Fields.NAME_KEY, key, edits), NEARLY), Occur.SHOULD);
    }
    return any.add(words(Fields.NAME, lenient), Occur.SHOULD).build();
  }

  /** Any of the words in a field, in the language of each. */
  private Query words(String field, boolean lenient) {
    List<Query> all = new ArrayList<>();
    for (Words.Run run : Words.runs(name)) {
      if (!run.chinese()) {
        Words.of(run.text()).forEach(w -> all.add(word(field, w, lenient)));
      }
    }
    if (Words.hasChinese(name)) {
      terms(field + Analysis.PAIRS, Analysis.PAIRS).forEach(all::add);
    }
    if (field.equals(Fields.TEXT)) {
      terms(field + Analysis.PLAIN, Analysis.PLAIN).forEach(all::add);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    all.stream().limit(MOST_WORDS).forEach(q -> any.add(q, Occur.SHOULD));
    return any.build();
  }

  private List<Query> terms(String field, String ending) {
    return Analysis.tokens(ending, name).stream()
        .<Query>map(t -> new TermQuery(new Term(field, t.text())))
        .toList();
  }

  private Query word(String field, Words.Word word, boolean lenient) {
    Term form = new Term(field + Analysis.ENGLISH, word.form());
    List<Query> ways = new ArrayList<>();
    ways.add(new TermQuery(form));
    ways.add(new TermQuery(new Term(form.field(), word.stem())));
    ways.add(new TermQuery(new Term(field + Analysis.PAIRS, word.form())));
    int edits = edits(word.form(), 4, 8);
    if (lenient && edits > 0 && !isKnown(form)) {
      ways.add(near(form.field(), form.text(), edits));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private boolean isKnown(Term term) {
    try {
      return searcher.getIndexReader().docFreq(term) > 0;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  private static Query near(String field, String text, int edits) {
    return new FuzzyQuery(new Term(field, text), edits, 0, EXPANSIONS, true);
  }

  /** How many letters may differ: none, one from one length on, two from another. */
  private static int edits(String text, int one, int two) {
    int length = text.codePointCount(0, text.length());
    return length < one ? 0 : length < two ? 1 : 2;
  }
}

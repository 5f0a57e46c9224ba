package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
 * else has a name with these words. Misspelt names are looked for only where no entity has the very
 * name, and misspelt words, among those that nothing has, only where no name is one letter away.
 */
final class NameSearch {

  private static final float WHOLE = 30;

  /** No name has more; those after are not looked for. */
  private static final int MOST_WORDS = 32;

  /** Of a name that is looked for with a letter wrong, in characters. */
  private static final int SHORTEST = 3;

  /** A longer one has words enough to be found by. */
  private static final int LONGEST = 60;

  private static final int EXPANSIONS = 50;

  /** How many times as many things are looked at whose types the index does not know. */
  private static final int UNTYPED = 3;

  private final IndexSearcher searcher;
  private final String name;
  private final String key;
  private final List<BytesRef> types;

  /**
   * @param types IRIs of classes of which an entity has to have one; none: any
   */
  NameSearch(IndexSearcher searcher, String name, Collection<String> types) {
    this.searcher = searcher;
    this.types = types.stream().map(BytesRef::new).toList();
    this.name = name;
    this.key = Words.nameKey(name);
  }

  /** The IRIs of what was found, likely ones first; those of each kind {@code most} at most. */
  List<String> run(List<String> properties, int most) throws IOException {
    if (key.isEmpty()) {
      return List.of();
    }
    Query names = names();
    boolean known = searcher.count(names) > 0;
    BooleanQuery.Builder entities = new BooleanQuery.Builder();
    entities.add(new BoostQuery(names, WHOLE), Occur.SHOULD);
    entities.add(words(Fields.NAME, !known), Occur.SHOULD);
    Set<String> found = new LinkedHashSet<>();
    BooleanQuery.Builder typed = ofKind(Fields.ENTITY, entities.build());
    if (!types.isEmpty()) {
      typed.add(new TermInSetQuery(Fields.TYPE, types), Occur.FILTER);
    }
    collect(typed.build(), Fields.IRI, most, found);
    List<BytesRef> labels = properties.stream().map(BytesRef::new).toList();
    BooleanQuery.Builder literals =
        ofKind(Fields.LITERAL, words(Fields.TEXT, !known))
            .add(new TermInSetQuery(Fields.PROPERTY, labels), Occur.FILTER);
    collect(literals.build(), Fields.SUBJECT, types.isEmpty() ? most : UNTYPED * most, found);
    return List.copyOf(found);
  }

  /** The very name or, where no entity has it, those that are one letter away. */
  private Query names() throws IOException {
    Query same = new TermQuery(new Term(Fields.NAME_KEY, key));
    int length = key.codePointCount(0, key.length());
    boolean exact = length < SHORTEST || length > LONGEST || searcher.count(same) > 0;
    return exact ? same : searcher.rewrite(near(Fields.NAME_KEY, key, 1));
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
    int edits = word.form().length() < 4 ? 0 : word.form().length() < 8 ? 1 : 2;
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
}

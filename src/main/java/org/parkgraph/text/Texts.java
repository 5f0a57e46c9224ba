package org.parkgraph.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Adds texts to documents. The same text goes into many: a gloss into those of its passage, of
 * itself, and of all entities that it bears out. So what a text was analysed to is remembered, for
 * those used last, of each ending {@value #MOST} bytes or twice as many. For one thread.
 */
final class Texts {

  private static final long MOST = 64 << 20;

  /** Longer ones come once, and are analysed as they are indexed. */
  private static final int LONGEST = 1_000;

  private final Map<String, Recent<String, Terms>> memories = new HashMap<>();

  /** Adds text of a language; stored once, in the field without an ending that stands for it. */
  void shown(Document doc, String field, boolean chinese, String text) {
    doc.add(new StoredField(field + (chinese ? Analysis.PAIRS : Analysis.ENGLISH), text));
    unseen(doc, field, chinese, text);
  }

  /** Adds text that is searched and never shown. */
  void unseen(Document doc, String field, boolean chinese, String text) {
    if (chinese) {
      add(doc, field, Analysis.CHINESE, text);
      add(doc, field, Analysis.PAIRS, text);
    } else {
      add(doc, field, Analysis.ENGLISH, text);
    }
  }

  /** Adds how a name sounds, if it has Chinese. */
  void sound(Document doc, String field, String name) {
    if (Words.hasChinese(name)) {
      add(doc, field, Analysis.PINYIN, name);
      add(doc, field, Analysis.INITIALS, name);
    }
  }

  /** Adds text under one of the endings. */
  void add(Document doc, String field, String ending, String text) {
    doc.add(
        text.length() > LONGEST
            ? new TextField(field + ending, text, Field.Store.NO)
            : new Analysed(field + ending, terms(ending, text)));
  }

  private Terms terms(String ending, String text) {
    return memories
        .computeIfAbsent(ending, e -> new Recent<>(t -> Terms.of(e, t), Terms::weight, MOST))
        .of(text);
  }

  /** A text that is analysed already. */
  private static final class Analysed extends Field {

    private final Terms terms;

    Analysed(String name, Terms terms) {
      super(name, TextField.TYPE_NOT_STORED);
      this.terms = terms;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      return (reuse instanceof Terms.Stream stream ? stream : new Terms.Stream()).of(terms);
    }
  }
}

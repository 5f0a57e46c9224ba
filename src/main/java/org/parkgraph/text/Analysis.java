package org.parkgraph.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes terms. The ending of a field's name says how: {@value #ENGLISH} words and, at
 * the same positions, their stems; {@value #FAMILY} (of queries alone) the beginning that a word
 * has in common with all that is derived from it; {@value #CHINESE} words by dictionary; {@value
 * #PAIRS} Chinese characters two by two, which finds what the dictionary cuts differently in text
 * and query; {@value #PINYIN} the syllables of Chinese characters, and {@value #INITIALS} the first
 * letters of them; {@value #PLAIN} words of any language as they are. Traditional characters are
 * the same as simplified ones.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

  static final String ENGLISH = ".en";
  static final String FAMILY = ".family";
  static final String CHINESE = ".zh";
  static final String PAIRS = ".pairs";
  static final String PINYIN = ".pinyin";
  static final String INITIALS = ".initials";
  static final String PLAIN = ".any";

  private static final int GAP = 100;

  /** One analysis serves all threads. */
  static final Analysis INSTANCE = new Analysis();

  /** One term of a text; where {@code samePlace}, it stands for the same word as the one before. */
  record Token(String text, boolean samePlace) {}

  private final Analyzer english = new English();
  private final Analyzer family = new Family();
  private final Analyzer chinese = new Chinese();
  private final Analyzer pairs = new Pairs();
  private final Analyzer pinyin = new Sounds(PinyinFilter::new);
  private final Analyzer initials = new Sounds(InitialsFilter::new);
  private final Analyzer plain = new Plain();

  private Analysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return switch (field.substring(Math.max(0, field.lastIndexOf('.')))) {
      case ENGLISH -> english;
      case FAMILY -> family;
      case CHINESE -> chinese;
      case PAIRS -> pairs;
      case PINYIN -> pinyin;
      case INITIALS -> initials;
      default -> plain;
    };
  }

  /** Phrases do not go from one value of a field into the next. */
  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  /** The terms of a text under one of the endings. */
  static List<Token> tokens(String ending, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = INSTANCE.tokenStream(ending, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute place = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), place.getPositionIncrement() == 0));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail to be read
    }
    return tokens;
  }

  /** English words; each keeps its first form, then takes the American spelling and its stem. */
  private static final class English extends Analyzer {
    // "JD.com" is two words, "U.S." is one; "co-operation" is one, "civil-military" two.
    private static final Pattern DOT = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L}{2})");
    private static final Pattern CO = Pattern.compile("(?i)\\b(co)-(?=op|ord)");

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new PatternReplaceCharFilter(CO, "$1", new PatternReplaceCharFilter(DOT, " ", reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream folded = fold(new EnglishPossessiveFilter(source));
      TokenStream twice = new KeywordRepeatFilter(folded);
      TokenStream stems = new KStemFilter(new SpellingFilter(twice));
      return new TokenStreamComponents(source, new RemoveDuplicatesTokenFilter(stems));
    }
  }

  private static final class Family extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new KeywordTokenizer();
      return new TokenStreamComponents(source, new PorterStemFilter(new SpellingFilter(source)));
    }
  }

  /** Chinese in simplified characters, each at the place of the one that is written. */
  private abstract static class Simplifying extends Analyzer {
    @Override
    protected Reader initReader(String field, Reader reader) {
      return new SimplifyingReader(reader);
    }
  }

  private static final class Chinese extends Simplifying {
    /** The tokenizer writes each mark of punctuation as a comma. */
    private static final CharArraySet MARKS = new CharArraySet(List.of(","), false);

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new HMMChineseTokenizer();
      return new TokenStreamComponents(source, fold(new StopFilter(source, MARKS)));
    }
  }

  private static final class Pairs extends Simplifying {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(source, new CJKBigramFilter(fold(source)));
    }
  }

  private static final class Plain extends Simplifying {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(source, fold(source));
    }
  }

  private static final class Sounds extends Simplifying {
    private final UnaryOperator<TokenStream> filter;

    Sounds(UnaryOperator<TokenStream> filter) {
      this.filter = filter;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(source, filter.apply(fold(source)));
    }
  }

  private static TokenStream fold(TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(new NormalizingFilter(words)));
  }
}

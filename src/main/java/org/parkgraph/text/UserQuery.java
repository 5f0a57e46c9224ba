package org.parkgraph.text;

import static java.text.Normalizer.Form.NFKC;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parkgraph.chinese.Simplified;

/**
 * A search text taken apart. The language: words, {@code "phrases"}, {@code -word} or NOT word,
 * AND, OR, and a trailing {@code *}; AND binds closest, and words side by side are as if joined by
 * OR. Everything else separates words, and operators without operands mean nothing, so that no text
 * within the limits is wrong.
 *
 * @param any groups of which one has to match; all terms of a group have to
 * @param none terms that must not match
 */
record UserQuery(List<List<Term>> any, List<Term> none) {

  static final int MAX_CHARACTERS = 256;
  static final int MAX_WORDS = 16;
  private static final int MIN_PREFIX = 2;
  private static final Pattern QUOTES = Pattern.compile("[“”„「」『』]");

  /** How a term is to be matched. */
  enum Form {
    WORD,
    PHRASE,
    PREFIX
  }

  /** One word or phrase; within an AND group it may be one that must not match. */
  record Term(String text, Form form, boolean negated) {}

  /**
   * Takes a text apart.
   *
   * @throws SearchSyntaxException if it has more than 256 characters or 16 words
   */
  static UserQuery parse(String text) {
    if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
      throw new SearchSyntaxException(
          "a search text has at most " + MAX_CHARACTERS + " characters");
    }
    String simple = Simplified.of(Normalizer.normalize(text, NFKC));
    Parser parser = new Parser(QUOTES.matcher(simple).replaceAll("\""));
    parser.run();
    return new UserQuery(parser.groups, parser.none);
  }

  /** The words that may match, with neither operators nor marks: what a name is compared with. */
  String plain() {
    StringBuilder words = new StringBuilder();
    any.forEach(group -> group.forEach(t -> words.append(t.text()).append(' ')));
    return words.toString().strip();
  }

  /** One left-to-right pass. */
  private static final class Parser {
    private final String text;
    private final List<List<Term>> groups = new ArrayList<>();
    private final List<Term> none = new ArrayList<>();
    private int at;
    private int words;
    private boolean and;
    private boolean not;

    Parser(String text) {
      this.text = text;
    }

    private void run() {
      while (at < text.length()) {
        int c = text.codePointAt(at);
        if (c == '"') {
          phrase();
        } else if (c == '-' && startsTerm()) {
          not = true;
          at++;
        } else if (inWord(c) && c != '-') {
          word();
        } else {
          at += Character.charCount(c);
        }
      }
      // A group of nothing but NOT says the same as NOT outside it.
      groups.stream().filter(g -> g.stream().allMatch(Term::negated)).forEach(none::addAll);
      groups.removeIf(g -> g.stream().allMatch(Term::negated));
    }

    private boolean startsTerm() {
      boolean afterWord = at > 0 && inWord(text.codePointBefore(at));
      int next = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
      return !afterWord && (next == '"' || Character.isLetterOrDigit(next));
    }

    private void phrase() {
      int end = text.indexOf('"', at + 1);
      String inside = text.substring(at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      String clean = separated(inside);
      if (!clean.isEmpty()) {
        count(clean.split(" ").length);
        add(new Term(clean, Form.PHRASE, not));
      }
    }

    private void word() {
      int start = at;
      while (at < text.length() && inWord(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      String word = text.substring(start, at);
      switch (word) {
        case "AND" -> and = true;
        case "OR" -> and = false;
        case "NOT" -> not = true;
        default -> {
          if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
          }
          count(1);
          boolean star = at < text.length() && text.charAt(at) == '*';
          boolean prefix = star && word.codePointCount(0, word.length()) >= MIN_PREFIX;
          add(new Term(word, prefix ? Form.PREFIX : Form.WORD, not));
        }
      }
    }

    private void add(Term term) {
      if (and && !groups.isEmpty()) {
        groups.get(groups.size() - 1).add(term);
      } else {
        groups.add(new ArrayList<>(List.of(term)));
      }
      and = false;
      not = false;
    }

    private void count(int more) {
      words += more;
      if (words > MAX_WORDS) {
        throw new SearchSyntaxException("a search text has at most " + MAX_WORDS + " words");
      }
    }

    private static String separated(String text) {
      StringBuilder clean = new StringBuilder();
      text.codePoints().map(c -> inWord(c) ? c : ' ').forEach(clean::appendCodePoint);
      return clean.toString().strip().replaceAll(" +", " ");
    }

    /** Letters and digits, what modifies them, and what stands inside of words. */
    private static boolean inWord(int c) {
      return switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
        default -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '\'' || c == '’';
      };
    }
  }
}

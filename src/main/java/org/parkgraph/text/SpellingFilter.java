package org.parkgraph.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Writes the common British spellings as the American ones, so that either finds the other. Takes
 * lower-case words; leaves alone what is marked as a keyword.
 */
final class SpellingFilter extends TokenFilter {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("programme", "program"),
          Map.entry("programmes", "programs"),
          Map.entry("defence", "defense"),
          Map.entry("offence", "offense"),
          Map.entry("licence", "license"),
          Map.entry("licences", "licenses"),
          Map.entry("practise", "practice"),
          Map.entry("practised", "practiced"),
          Map.entry("aluminium", "aluminum"),
          Map.entry("ageing", "aging"),
          Map.entry("artefact", "artifact"),
          Map.entry("artefacts", "artifacts"),
          Map.entry("judgement", "judgment"),
          Map.entry("skilful", "skillful"),
          Map.entry("enrol", "enroll"),
          Map.entry("enrolment", "enrollment"),
          Map.entry("fulfil", "fulfill"),
          Map.entry("fulfilment", "fulfillment"),
          Map.entry("instalment", "installment"),
          Map.entry("grey", "gray"),
          Map.entry("towards", "toward"),
          Map.entry("cheque", "check"),
          Map.entry("plough", "plow"),
          Map.entry("aeroplane", "airplane"));

  /** Words in -ise that are so spelt everywhere, without what follows "is". */
  private static final Set<String> ALWAYS_S =
      Set.of(
          "advert",
          "adv",
          "ar",
          "compr",
          "comprom",
          "conc",
          "cru",
          "dev",
          "disgu",
          "enterpr",
          "exerc",
          "expert",
          "franch",
          "improv",
          "l",
          "likew",
          "merchand",
          "no",
          "otherw",
          "parad",
          "po",
          "pra",
          "prec",
          "prem",
          "prom",
          "ra",
          "r",
          "rev",
          "superv",
          "surpr",
          "telev",
          "treat",
          "v",
          "w");

  /** What is done to words that hold some letters; looked for first, since few words do. */
  private record Rule(String letters, Pattern pattern, String replacement) {
    static Rule of(String letters, String pattern, String replacement) {
      return new Rule(letters, Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("isation", "(\\w{2,})isation(s?)", "$1ization$2"),
          Rule.of("lys", "(ana|para|cata|dia)lys(e|ed|ing)", "$1lyz$2"),
          Rule.of(
              "our",
              "((?:neigh|har|la)b|col|fav|hon|behavi|endeav|hum|rum|flav|vap|sav|vig)our(.*)",
              "$1or$2"),
          Rule.of("re", "((?:cen|thea|lus|spec|[a-z]*me|li)t|fib|calib)re(s?)", "$1er$2"),
          Rule.of("centr", "(cen)tr(ed|ing)", "$1ter$2"),
          Rule.of("ll", "(trave|mode|labe|cance|channe|fue|signa|leve|counse)ll(\\w+)", "$1l$2"),
          Rule.of("logue", "(cata|dia|ana|mono|pro)logue(s?)", "$1log$2"));

  private static final Pattern ISE = Pattern.compile("(\\w{2,})is(e|es|ed|er|ers|ing)");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  SpellingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && term.length() > 3) {
      String word = term.toString();
      term.setEmpty().append(american(word));
    }
    return true;
  }

  static String american(String word) {
    String known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    for (Rule rule : RULES) {
      if (word.contains(rule.letters())) {
        Matcher m = rule.pattern().matcher(word);
        if (m.matches()) {
          return m.replaceAll(rule.replacement());
        }
      }
    }
    if (!word.contains("is")) {
      return word;
    }
    Matcher ise = ISE.matcher(word);
    boolean verb = ise.matches() && !ALWAYS_S.contains(ise.group(1));
    return verb ? ise.group(1) + "iz" + ise.group(2) : word;
  }
}

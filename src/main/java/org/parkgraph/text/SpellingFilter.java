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

  private static final List<Map.Entry<Pattern, String>> RULES =
      List.of(
          Map.entry(Pattern.compile("(\\w{2,})isation(s?)"), "$1ization$2"),
          Map.entry(Pattern.compile("(ana|para|cata|dia)lys(e|ed|ing)"), "$1lyz$2"),
          Map.entry(
              Pattern.compile(
                  "((?:neigh|har|la)b|col|fav|hon|behavi|endeav|hum|rum|flav|vap|sav|vig)our(.*)"),
              "$1or$2"),
          Map.entry(
              Pattern.compile("((?:cen|thea|lus|spec|(?:[a-z]*)me|li)t|fib|calib)re(s?)"),
              "$1er$2"),
          Map.entry(Pattern.compile("(cen)tr(ed|ing)"), "$1ter$2"),
          Map.entry(
              Pattern.compile("(trave|mode|labe|cance|channe|fue|signa|leve|counse)ll(\\w+)"),
              "$1l$2"),
          Map.entry(Pattern.compile("(cata|dia|ana|mono|pro)logue(s?)"), "$1log$2"));

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
    for (Map.Entry<Pattern, String> rule : RULES) {
      Matcher m = rule.getKey().matcher(word);
      if (m.matches()) {
        return m.replaceAll(rule.getValue());
      }
    }
    Matcher ise = ISE.matcher(word);
    boolean verb = ise.matches() && !ALWAYS_S.contains(ise.group(1));
    return verb ? ise.group(1) + "iz" + ise.group(2) : word;
  }
}

package org.parkgraph.chinese;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How Chinese characters sound, in pinyin without tones: {@code zhong}, {@code lv} for 绿, {@code
 * lue} for 略. The first use reads the table of all characters, which takes a tenth of a second.
 */
public final class Pinyin {

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** The longest syllable is "zhuang". */
  private static final int LONGEST = 6;

  /** In how many ways at most a word is cut; what is meant is among the first. */
  private static final int MOST_CUTS = 8;

  private static final int LONGEST_WORD = 64;

  private static final Pattern VOWEL = Pattern.compile(".*[aeiouv].*");
  private static final Pattern TONES = Pattern.compile("[\\p{Mn}1-5]");
  private static final Pattern RETROFLEX = Pattern.compile("^([zcs])h");
  private static final Pattern BACK = Pattern.compile("([aei]n)g$");
  private static final List<List<String>> READINGS = read();
  private static final Set<String> SYLLABLES =
      READINGS.stream()
          .flatMap(List::stream)
          .filter(s -> VOWEL.matcher(s).matches())
          .collect(Collectors.toCollection(TreeSet::new));

  private Pinyin() {}

  /** How a simplified character may be read, the usual way first; empty for anything else. */
  public static List<String> readings(int character) {
    return character < FIRST || character > LAST ? List.of() : READINGS.get(character - FIRST);
  }

  /**
   * The ways to cut a word into syllables: "xian" is one or two. The word may have tones, as marks
   * or numbers, and apostrophes between syllables.
   *
   * @return at most eight, those with fewer syllables first; none where the word is not pinyin
   */
  public static List<List<String>> cuts(String word) {
    String plain = plain(word);
    List<List<String>> cuts = new ArrayList<>();
    if (!plain.isEmpty() && plain.length() <= LONGEST_WORD) {
      cut(plain, new ArrayList<>(), cuts, new HashSet<>());
    }
    return cuts;
  }

  /** All syllables that begin so. */
  public static List<String> syllables(String start) {
    return SYLLABLES.stream().filter(s -> s.startsWith(start)).toList();
  }

  /** The same for syllables that many speakers do not tell apart, such as "zhan" and "zang". */
  public static String blurred(String syllable) {
    return BACK.matcher(RETROFLEX.matcher(syllable).replaceFirst("$1")).replaceFirst("$1");
  }

  /** Lower-case letters alone, without tones. */
  public static String plain(String word) {
    String letters =
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace("u\u0308", "v");
    return TONES.matcher(letters).replaceAll("").replace("lve", "lue").replace("nve", "nue");
  }

  /** Ends that turned out not to be pinyin are kept in {@code dead}, so that each is tried once. */
  private static void cut(
      String rest, List<String> before, List<List<String>> cuts, Set<String> dead) {
    if (rest.isEmpty()) {
      cuts.add(List.copyOf(before));
      return;
    }
    int known = cuts.size();
    int start = isSeparator(rest.charAt(0)) ? 1 : 0;
    for (int end = Math.min(rest.length(), start + LONGEST); end > start; end--) {
      String syllable = rest.substring(start, end);
      String next = rest.substring(end);
      if (SYLLABLES.contains(syllable) && cuts.size() < MOST_CUTS && !dead.contains(next)) {
        before.add(syllable);
        cut(next, before, cuts, dead);
        before.remove(before.size() - 1);
      }
    }
    if (cuts.size() == known) {
      dead.add(rest);
    }
  }

  private static boolean isSeparator(char c) {
    return c == '\'' || c == '’';
  }

  private static List<List<String>> read() {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    List<List<String>> all = new ArrayList<>(LAST - FIRST + 1);
    for (char c = FIRST; c <= LAST; c++) {
      all.add(readings(c, format));
    }
    return List.copyOf(all);
  }

  private static List<String> readings(char c, HanyuPinyinOutputFormat format) {
    try {
      String[] known = PinyinHelper.toHanyuPinyinStringArray(c, format);
      Set<String> readings = new LinkedHashSet<>();
      for (String reading : known == null ? new String[0] : known) {
        String plain = plain(reading);
        readings.add(plain);
        readings.add(plain.replace('v', 'u')); // as it is often typed
      }
      return List.copyOf(readings);
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException(e); // the format above is none
    }
  }
}

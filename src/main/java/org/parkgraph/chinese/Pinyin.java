package org.parkgraph.chinese;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private static final Set<String> BEGINNINGS =
      SYLLABLES.stream()
          .flatMap(s -> IntStream.rangeClosed(1, s.length()).mapToObj(n -> s.substring(0, n)))
          .collect(Collectors.toSet());

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
    return new Cutting(SYLLABLES::contains).of(plain(word));
  }

  /** The ways to cut what may be the beginning of a word, so that the last syllable may go on. */
  public static List<List<String>> beginnings(String word) {
    return new Cutting(BEGINNINGS::contains).of(plain(word));
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

  /** One word being cut, from left to right and each end that is no pinyin once. */
  private static final class Cutting {
    private final Predicate<String> last;
    private final List<List<String>> cuts = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();

    Cutting(Predicate<String> last) {
      this.last = last;
    }

    List<List<String>> of(String word) {
      if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
        cut(word, List.of());
      }
      cuts.sort(Comparator.comparing(List::size));
      return cuts;
    }

    private void cut(String rest, List<String> before) {
      int known = cuts.size();
      int start = isSeparator(rest.charAt(0)) ? 1 : 0;
      for (int end = Math.min(rest.length(), start + LONGEST); end > start; end--) {
        String syllable = rest.substring(start, end);
        String next = rest.substring(end);
        List<String> so = Stream.concat(before.stream(), Stream.of(syllable)).toList();
        if (next.isEmpty() && last.test(syllable)) {
          cuts.add(so);
        } else if (SYLLABLES.contains(syllable) && !next.isEmpty() && !dead.contains(next)) {
          cut(next, so);
        }
        if (cuts.size() >= MOST_CUTS) {
          return;
        }
      }
      if (cuts.size() == known) {
        dead.add(rest);
      }
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

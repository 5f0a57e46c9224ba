package org.parkgraph.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a name is the one that was asked for.
 *
 * @param how in which way the two agree
 * @param score from 0 to 100
 * @param distance how many letters differ where that is the way; else 0
 * @param words the same for people, after the name: {@code is the name asked, apart from case}
 */
record NameMatch(How how, double score, int distance, String words) {

  /** The ways, the best first. */
  enum How {
    SAME,
    ALIKE,
    LEGAL,
    ORDER,
    NEAR,
    PART,
    NONE
  }

  static final NameMatch NO = new NameMatch(How.NONE, 0, 0, "is another name");

  private static final Set<String> LITTLE =
      Set.of("of", "the", "and", "for", "in", "on", "a", "an");

  /** What a misspelt word counts beside one that is the same. */
  private static final double NEARLY = 0.9;

  /** What other digits leave: line 15 is not nearly line 16. */
  private static final double OTHER_NUMBER = 50;

  /** Holds a name against what was asked. */
  static NameMatch of(Spelt asked, Spelt name) {
    if (asked.text().equals(name.text())) {
      return new NameMatch(How.SAME, 100, 0, "is the name asked");
    }
    if (asked.key().isEmpty() || name.key().isEmpty()) {
      return NO;
    }
    if (asked.key().equals(name.key())) {
      List<Fold> apart = apart(asked.text(), name.text());
      return new NameMatch(How.ALIKE, 99.5 - apart.size() / 2.0, 0, alike(apart));
    }
    if (!asked.core().isEmpty() && asked.core().equals(name.core())) {
      return new NameMatch(How.LEGAL, 94, 0, alike(apart(asked.text(), name.text())));
    }
    if (asked.words().size() > 1 && !asked.chinese() && asked.bag().equals(name.bag())) {
      return new NameMatch(How.ORDER, 92, 0, "has the words asked in another order");
    }
    NameMatch near = near(asked, name);
    NameMatch part = part(asked, name);
    return near.score() >= part.score() ? near : part;
  }

  private static String alike(List<Fold> apart) {
    return "is the name asked, apart from "
        + apart.stream().map(Fold::words).collect(Collectors.joining(" and "));
  }

  /** The folds without which two texts that agree after all of them would not. */
  static List<Fold> apart(String a, String b) {
    List<Fold> needed = new ArrayList<>();
    for (Fold fold : Fold.values()) {
      EnumSet<Fold> others = EnumSet.complementOf(EnumSet.of(fold));
      if (!folded(a, others).equals(folded(b, others))) {
        needed.add(fold);
      }
    }
    return needed.isEmpty() ? List.of(firstEnough(a, b)) : needed;
  }

  /** Where several folds would do, the first that makes the difference. */
  private static Fold firstEnough(String a, String b) {
    for (Fold fold : Fold.values()) {
      if (folded(a, EnumSet.of(fold)).equals(folded(b, EnumSet.of(fold)))) {
        return fold;
      }
    }
    return Fold.MARKS;
  }

  private static String folded(String text, Set<Fold> folds) {
    String folded = text;
    for (Fold fold : folds) {
      folded = fold.apply(folded);
    }
    return folded;
  }

  private static NameMatch near(Spelt asked, Spelt name) {
    int longer = Math.max(asked.length(), name.length());
    int most = longer < 3 ? 0 : Math.min(6, Math.max(1, longer / 4));
    int distance = most == 0 ? 1 : EditDistance.of(asked.letters(), name.letters(), most);
    if (distance > most) {
      return NO;
    }
    boolean sameNumber = asked.numbers().equals(name.numbers());
    double score = 95 * (1 - 1.5 * distance / longer);
    return new NameMatch(
        How.NEAR,
        sameNumber ? score : Math.min(score, OTHER_NUMBER),
        distance,
        "differs from the name asked by "
            + (distance == 1 ? "1 letter" : distance + " letters")
            + (sameNumber ? "" : ", in its number"));
  }

  private static NameMatch part(Spelt asked, Spelt name) {
    List<String> left = new ArrayList<>(name.words());
    int found = 0;
    int nearly = 0;
    double shared = 0;
    for (String word : asked.words()) {
      String same = left.contains(word) ? word : nearest(word, left);
      if (same != null) {
        left.remove(same);
        found++;
        nearly += same.equals(word) ? 0 : 1;
        shared += weight(word) * (same.equals(word) ? 1 : NEARLY);
      }
    }
    double share = 2 * shared / (weight(asked.words()) + weight(name.words()));
    boolean whole = found == asked.words().size() && nearly == 0;
    boolean sameNumber = asked.numbers().isEmpty() || asked.numbers().equals(name.numbers());
    double score = whole ? 40 + 45 * share : 70 * share;
    return found == 0
        ? NO
        : new NameMatch(
            How.PART,
            sameNumber ? score : Math.min(score, OTHER_NUMBER),
            0,
            shares(asked, found, nearly, left.size()));
  }

  private static String shares(Spelt asked, int found, int nearly, int more) {
    return "has "
        + found
        + " of the "
        + asked.words().size()
        + (asked.chinese() ? " words or pairs of characters asked" : " words asked")
        + (nearly == 0 ? "" : " (" + nearly + " of them misspelt)")
        + ", and "
        + more
        + " more";
  }

  private static @Nullable String nearest(String word, List<String> others) {
    int edits = word.length() >= 9 ? 2 : word.length() >= 5 ? 1 : 0;
    for (String other : others) {
      if (edits > 0 && EditDistance.of(word, other, edits) <= edits) {
        return other;
      }
    }
    return null;
  }

  private static double weight(List<String> words) {
    return words.stream().mapToDouble(NameMatch::weight).sum();
  }

  private static double weight(String word) {
    return LITTLE.contains(word) ? 0.5 : word.length();
  }
}

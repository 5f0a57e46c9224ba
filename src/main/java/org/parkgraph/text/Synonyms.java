package org.parkgraph.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Words and phrases that mean nearly the same in the world of science parks. The file {@code
 * synonyms.txt} has one group a line, its members between commas; Chinese and English may stand in
 * one group.
 */
final class Synonyms {

  /** The longest phrase that is looked up, in words. */
  static final int MAX_WORDS = 3;

  private static final Synonyms SHIPPED = read();

  private final Map<String, List<String>> english = new HashMap<>();
  private final Map<String, List<String>> chinese = new HashMap<>();

  private Synonyms() {}

  static Synonyms shipped() {
    return SHIPPED;
  }

  private static Synonyms read() {
    Synonyms synonyms = new Synonyms();
    try (InputStream in =
            Objects.requireNonNull(
                Synonyms.class.getResourceAsStream("synonyms.txt"), "synonyms.txt is missing");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(synonyms::addGroup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return synonyms;
  }

  private void addGroup(String line) {
    List<String> group = List.of(line.strip().split(" *, *"));
    for (String member : group) {
      List<String> others = group.stream().filter(m -> !m.equals(member)).toList();
      if (Words.hasChinese(member)) {
        chinese.computeIfAbsent(member, k -> new ArrayList<>()).addAll(others);
      } else {
        english.computeIfAbsent(key(Words.of(member)), k -> new ArrayList<>()).addAll(others);
      }
    }
  }

  /** What else may be said for these words in a row. */
  List<String> of(List<Words.Word> words) {
    return english.getOrDefault(key(words), List.of());
  }

  /** What else may be said for a part of this Chinese text. */
  List<String> of(String text) {
    return chinese.entrySet().stream()
        .filter(e -> text.contains(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .distinct()
        .toList();
  }

  private static String key(List<Words.Word> words) {
    return words.stream().map(Words.Word::stem).collect(Collectors.joining(" "));
  }
}

package org.parkgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Search texts of two words each that one sentence of the data has, no two alike. */
record SearchWords(long passages, List<String> texts) {

  private static final Pattern GLOSS =
      Pattern.compile("<\\S+> <https://w3id.org/parkgraph/ontology#gloss> \"(.*)\"@en \\.");
  private static final Pattern WORD = Pattern.compile("\\b\\p{Lower}{5,}\\b");

  /** Reads the file once; the same file and number give the same texts. */
  static SearchWords of(Path file, int count) {
    List<String> glosses = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.map(GLOSS::matcher).filter(Matcher::matches).forEach(m -> glosses.add(m.group(1)));
    } catch (IOException e) {
      throw new BenchException(file + " cannot be read", e);
    }
    Random random = new Random(7);
    Set<String> texts = new LinkedHashSet<>();
    for (int tries = 0; texts.size() < count && tries < 100 * count; tries++) {
      List<String> words =
          WORD.matcher(glosses.get(random.nextInt(glosses.size())))
              .results()
              .map(java.util.regex.MatchResult::group)
              .distinct()
              .toList();
      if (words.size() >= 2) {
        int first = random.nextInt(words.size() - 1);
        texts.add(
            words.get(first)
                + " "
                + words.get(first + 1 + random.nextInt(words.size() - first - 1)));
      }
    }
    return new SearchWords(glosses.size(), List.copyOf(texts));
  }
}

package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service's answers to random queries are those of ARQ's reference engine. The property {@code
 * parkgraph.seeds} says which seeds are asked: one, as {@code 4711}, or a range, as {@code 0-9999}.
 */
class DifferentialTest {

  private static final int MOST_SHOWN = 3;

  @TempDir Path folder;

  @Test
  void randomQueriesAreAnsweredAsTheReferenceEngineDoes() {
    String[] range = System.getProperty("parkgraph.seeds", "0-1999").split("-", -1);
    long first = Long.parseLong(range[0]);
    long last = Long.parseLong(range[range.length - 1]);
    Map<Differential.Verdict, Integer> counts = new EnumMap<>(Differential.Verdict.class);
    List<String> differences = new ArrayList<>();
    @Nullable Differential data = null;
    for (long seed = first; seed <= last; seed++) {
      if (data == null || seed % Differential.QUERIES == 0) {
        data = new Differential(seed / Differential.QUERIES, folder);
      }
      Differential.Outcome outcome = data.ask(RandomQuery.of(seed));
      counts.merge(outcome.verdict(), 1, Integer::sum);
      if (first == last) {
        System.out.println(outcome.report());
      }
      if (outcome.verdict() == Differential.Verdict.DIFFERENT) {
        differences.add(
            "seed " + seed + " (again with -Dparkgraph.seeds=" + seed + ")\n" + outcome.report());
      }
    }
    System.out.println("Seeds " + first + " to " + last + ": " + counts);
    if (!differences.isEmpty()) {
      fail(String.join("\n\n", differences.subList(0, Math.min(MOST_SHOWN, differences.size()))));
    }
    int untold = counts.getOrDefault(Differential.Verdict.UNTOLD, 0);
    assertTrue(untold <= 1 + (last - first) / 50, "too many queries tell nothing: " + untold);
  }
}

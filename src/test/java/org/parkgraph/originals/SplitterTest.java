package org.parkgraph.originals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Sentences are numbered as the data number them. */
class SplitterTest {

  static final Path COPIES = Path.of("../shared/seeds");

  /** The rows of the published numbering: document, paragraph, sentence, text. */
  static List<String[]> numbered() throws IOException {
    Path file = COPIES.resolve("sentences.tsv");
    if (!Files.exists(file)) {
      String message = "SENTENCE NUMBERS WERE NOT TESTED: there is no " + file;
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
      Assumptions.abort(message);
    }
    return Files.readAllLines(file).stream().skip(1).map(l -> l.split("\t", -1)).toList();
  }

  @Test
  void givesExactlyTheNumberedSentences() throws IOException, UnreadableCopyException {
    List<String[]> rows = numbered();
    assertEquals(303, rows.size());
    for (String[] row : rows) {
      Copy copy = Copy.read(COPIES.resolve(row[0]));
      String found = copy.sentence(Integer.parseInt(row[1]), Integer.parseInt(row[2]));
      assertEquals(row[3], found, row[0] + " " + row[1] + "." + row[2]);
    }
    for (String name : rows.stream().map(r -> r[0]).distinct().toList()) {
      long sentences = rows.stream().filter(r -> r[0].equals(name)).count();
      int split = Copy.read(COPIES.resolve(name)).shape().values().stream().mapToInt(n -> n).sum();
      assertEquals(sentences, split, name);
    }
  }

  @Test
  void joinsWhatAPageBreakCutsAndPartsWhatEnds() {
    assertEquals(
        List.of(List.of("A street of shops opened.", "It has 5 cafés (see No. 12).")),
        Splitter.split("A street of\r\nshops\r\n\r\nopened. It has 5  cafés (see No. 12)."));
    assertEquals(
        List.of(List.of("“Why?”", "Because."), List.of("它开放了。", "“很好！”", "下一句")),
        Splitter.split("“Why?” Because.\n \n\n它开放了。“很好！”下一句\n"));
  }

  @Test
  void doesNotEndASentenceWithinIt() {
    assertEquals(
        List.of(List.of("Labs Ltd. and others, i.e. firms, grew.", "How made? - Why? - So.")),
        Splitter.split("Labs Ltd. and others, i.e. firms, grew. How made? - Why? - So."));
    assertEquals(List.of(), Splitter.split(" \n\n \n"));
  }
}

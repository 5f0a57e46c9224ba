package org.parkgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.generate.GeneratedFile;
import org.parkgraph.generate.Parks;
import org.parkgraph.source.SourceTree;

/** The figures of single pages, measured on a real Parkgraph. */
class HttpFiguresTest {

  private static final String BASE = "https://w3id.org/parkgraph/";

  @Test
  void everyPageAnswersRightAndAWrongStatusIsCounted(@TempDir Path dir) {
    Path file = dir.resolve("parks-1.nt");
    GeneratedFile.at(file).orElseThrow().write(new Parks(SourceTree.locate()), 1, 1, (p, t) -> {});
    try (Entrant ours =
        new Entrant(ClassPathEngine.parkgraph(dir), DataFile.of(file), Duration.ofSeconds(10))) {
      Server server = ours.server();
      Pages pages =
          new Pages(
              List.of(Map.of("enterprise", "<" + BASE + "id/syn-p1-enterprise-1>")),
              List.of(Map.of("topic", "<" + BASE + "scheme/topic/talent>")));
      List<Page> asked = new ArrayList<>(pages.ofParkgraph(server));
      asked.add(new Page("missing", server, List.of("/page/none.ttl"), List.of(), 200));
      List<String> rows =
          new HttpFigures(1, 2, line -> {}).measure(asked, server, 1).tsv(false).lines().toList();
      assertEquals(asked.size(), rows.size());
      for (String row : rows) {
        String[] cells = row.split("\t", -1);
        assertTrue(Double.parseDouble(cells[2].replace(",", "")) > 0, row);
        assertEquals(cells[0].equals("missing"), Long.parseLong(cells[7]) > 0, row);
      }
    }
  }
}

package org.parkgraph.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ServerFixture;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterBinder;
import org.parkgraph.query.QueryRun;
import org.parkgraph.server.Assembly;

/**
 * Holds the answers of the canned queries to their versions. {@code queries/tests/results.tsv} has
 * for each query its version and a digest of what its first example answers on the shipped graph.
 * An answer that changes without a new version fails; after a new version the line is replaced by
 * the one in {@code target/results.tsv}.
 */
class ResultVersionsTest {

  private static final Path RECORDED = Path.of("queries/tests/results.tsv");
  private static final Path PRESENT = Path.of("target/results.tsv");

  @Test
  void anAnswerChangesOnlyWithTheVersionOfItsQuery() throws IOException {
    Map<String, String> present = present();
    Files.createDirectories(Path.of("target"));
    Files.write(PRESENT, present.values());
    Map<String, String> recorded = new TreeMap<>();
    for (String line : Files.readAllLines(RECORDED)) {
      recorded.put(line.split("\t", -1)[0], line);
    }
    List<String> faults = new ArrayList<>();
    present.forEach((name, line) -> fault(name, recorded.get(name), line, faults));
    recorded.keySet().stream()
        .filter(name -> !present.containsKey(name))
        .forEach(name -> faults.add(name + " is recorded and no query; drop its line"));
    assertEquals(List.of(), faults);
  }

  private static void fault(
      String name, @org.jspecify.annotations.Nullable String was, String is, List<String> faults) {
    if (was == null) {
      faults.add(name + " is not recorded; take its line from " + PRESENT);
    } else if (!was.equals(is)) {
      boolean sameVersion = was.split("\t", -1)[1].equals(is.split("\t", -1)[1]);
      faults.add(
          name
              + (sameVersion
                  ? " answers something else; give it a new version if that is meant, then"
                  : " has a new version;")
              + " take its line from "
              + PRESENT);
    }
  }

  private static Map<String, String> present() {
    Assembly assembly = ServerFixture.assembly();
    DatasetGraph dataset = assembly.sparql().dataset();
    Map<String, String> lines = new TreeMap<>();
    dataset.begin(TxnType.READ);
    try {
      for (CannedQuery query : assembly.queries().all()) {
        lines.put(
            query.name(), query.name() + "\t" + query.version() + "\t" + digest(query, dataset));
      }
    } finally {
      dataset.end();
    }
    return lines;
  }

  private static String digest(CannedQuery query, DatasetGraph dataset) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    query.examples().get(0).forEach((name, value) -> given.put(name, List.of(value)));
    StringBuilder answer = new StringBuilder();
    try (QueryRun run =
        new QueryRun(
            dataset,
            query,
            ParameterBinder.bind(query, given),
            Page.ALL,
            dataset.getContext().copy())) {
      if (query.isConstruct()) {
        List<String> triples = new ArrayList<>();
        run.triples().forEachRemaining(t -> triples.add(t.toString()));
        triples.stream().sorted().distinct().forEach(answer::append);
      } else {
        RowSet rows = run.rows();
        rows.forEachRemaining(
            row -> query.columns().forEach(c -> answer.append(row.get(Var.alloc(c))).append('\t')));
      }
    }
    return sha256(answer.toString());
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

package org.parkgraph.conformance;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test of the W3C.
 *
 * @param id group and local name, as in {@code 1.1/aggregates/agg01}
 * @param kind local name of its class in the manifest
 * @param query file of the query
 * @param data files that go into the default graph
 * @param graphData files that are named graphs, each under its own address
 * @param result file of the expected answer; null for a test of syntax
 * @param lax whether repeated rows may be left out
 */
record SuiteTest(
    String id,
    String kind,
    Path query,
    List<Path> data,
    List<Path> graphData,
    @Nullable Path result,
    boolean lax) {

  String group() {
    return id.substring(0, id.lastIndexOf('/'));
  }

  boolean isSyntax() {
    return kind.contains("Syntax");
  }

  boolean isNegative() {
    return kind.startsWith("Negative");
  }
}

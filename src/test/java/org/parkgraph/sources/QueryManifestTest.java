package org.parkgraph.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.evidence.EvidenceFixture;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.evidence.RowSources;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterBinder;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.query.QueryRun;
import org.parkgraph.source.SourceTree;

/** Runs the manifests in {@code queries/tests}, and holds them to be complete. */
class QueryManifestTest {

  private static final SourceTree SOURCES = SourceTree.at(Path.of(""));
  private static final QueryCatalog CATALOG = QueryCatalog.load(SOURCES);
  private static final InferenceRules RULES = InferenceRules.load(SOURCES);
  private static final List<QueryTestEntry> ENTRIES = QueryTestEntry.read(QueryTestEntry.ROOT);
  private static final Map<Optional<Path>, DatasetGraph> DATASETS = new HashMap<>();
  private static final Path ACTUAL = Path.of("target/query-tests");

  @TestFactory
  Stream<DynamicTest> entries() {
    return ENTRIES.stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.query() + ": " + entry.name(), entry.iri(), () -> run(entry)));
  }

  @TestFactory
  Stream<DynamicTest> everyQueryHasAnOrdinaryAnEmptyAndABadParameterEntry() {
    return CATALOG.all().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name(), Path.of(query.file()).toUri(), () -> checkTested(query)));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleKeepsItsPromiseOnTheShippedGraph() {
    return CATALOG.all().stream()
        .flatMap(
            query ->
                query.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                query.name() + " " + example,
                                Path.of(query.file()).toUri(),
                                () -> checkExample(query, example))));
  }

  @Test
  void everyManifestIsIncluded() throws IOException {
    try (Stream<Path> files = Files.walk(QueryTestEntry.TESTS)) {
      assertEquals(
          files.filter(f -> f.endsWith("manifest.ttl")).collect(Collectors.toSet()),
          Set.copyOf(QueryTestEntry.manifests(QueryTestEntry.ROOT)));
    }
  }

  private static void run(QueryTestEntry entry) throws IOException {
    CannedQuery query =
        CATALOG
            .find(entry.query())
            .orElseThrow(() -> new AssertionError("no query " + entry.query()));
    if (entry.badParameter().isPresent()) {
      BadParameterException e =
          assertThrows(BadParameterException.class, () -> call(query, entry.parameters()));
      assertEquals(entry.badParameter().get(), e.parameter());
    } else if (query.isConstruct()) {
      checkGraph(query, entry);
    } else {
      checkRows(query, entry);
    }
  }

  /** A call as programs make it: the reserved names are no parameters of the query. */
  private record Call(Map<Var, Node> terms, Page page, boolean sources) {}

  private static Call call(CannedQuery query, Map<String, List<String>> given) {
    Map<String, List<String>> own = new TreeMap<>(given);
    own.keySet().removeAll(ParameterBinder.RESERVED);
    Page page = Page.parse(reserved(given, "limit"), reserved(given, "offset"));
    boolean sources = reserved(given, "sources").map("1"::equals).orElse(false);
    return new Call(ParameterBinder.bind(query, own), page, sources);
  }

  private static Optional<String> reserved(Map<String, List<String>> given, String name) {
    return given.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static void checkRows(CannedQuery query, QueryTestEntry entry) throws IOException {
    Call call = call(query, entry.parameters());
    DatasetGraph dataset = dataset(entry.data());
    RowSetRewindable plain;
    try (QueryRun run = queryRun(dataset, query, call)) {
      plain = run.rows().rewindable();
    }
    RowSetRewindable sourced;
    try (QueryRun run = queryRun(dataset, query, call)) {
      sourced = run.rowsWithSources(RULES).rewindable();
    }
    assertEquals(
        rows(plain),
        rows(sourced, plain.getResultVars()),
        "sources change neither number nor order of rows");
    RowSetRewindable actual = call.sources() ? sourced : plain;
    actual.reset();
    assertResult(query, entry, actual);
  }

  private static void assertResult(CannedQuery query, QueryTestEntry entry, RowSetRewindable actual)
      throws IOException {
    Path expectedFile = entry.result().orElseThrow();
    Path actualFile = ACTUAL.resolve(QueryTestEntry.TESTS.relativize(expectedFile));
    Files.createDirectories(ACTUAL.resolve(query.folder()));
    try (OutputStream out = Files.newOutputStream(actualFile)) {
      ResultSetMgr.write(out, ResultSet.adapt(actual), ResultSetLang.RS_JSON);
    }
    if (!Files.exists(expectedFile)) {
      fail(expectedFile + " is missing; read " + actualFile + " and copy it if it is right");
    }
    RowSet expected = expected(expectedFile);
    actual.reset();
    List<Map<String, String>> expectedRows = rows(expected);
    assertEquals(expectedRows, rows(actual), () -> "the answer is in " + actualFile);
    if (!expectedRows.isEmpty()) {
      assertEquals(expected.getResultVars(), actual.getResultVars());
    }
  }

  private static void checkGraph(CannedQuery query, QueryTestEntry entry) {
    Graph actual = GraphFactory.createDefaultGraph();
    try (QueryRun run = queryRun(dataset(entry.data()), query, call(query, entry.parameters()))) {
      run.triples().forEachRemaining(actual::add);
    }
    Graph expected = RDFDataMgr.loadGraph(entry.result().orElseThrow().toUri().toString());
    assertTrue(expected.isIsomorphicWith(actual), () -> "the answer is " + actual);
  }

  private static void checkTested(CannedQuery query) {
    List<QueryTestEntry> own = ENTRIES.stream().filter(e -> e.isFor(query)).toList();
    List<QueryTestEntry> evaluations = own.stream().filter(e -> e.result().isPresent()).toList();
    assertTrue(evaluations.stream().anyMatch(e -> !isEmpty(e)), "no entry with rows");
    assertTrue(evaluations.stream().anyMatch(QueryManifestTest::isEmpty), "no empty entry");
    assertTrue(own.stream().anyMatch(e -> e.badParameter().isPresent()), "no bad parameter");
  }

  /** No rows are expected, or there is nothing to ask: some aggregates always have a row. */
  private static boolean isEmpty(QueryTestEntry entry) {
    Path result = entry.result().orElseThrow();
    boolean nothingAsked = entry.data().map(d -> d.endsWith("empty.trig")).orElse(false);
    return nothingAsked
        || (result.toString().endsWith(".srj")
            ? Files.exists(result) && !expected(result).hasNext()
            : RDFDataMgr.loadGraph(result.toUri().toString()).isEmpty());
  }

  private static void checkExample(CannedQuery query, Map<String, String> example) {
    Map<String, List<String>> given = new TreeMap<>();
    example.forEach((name, value) -> given.put(name, List.of(value)));
    try (QueryRun run = queryRun(dataset(Optional.empty()), query, call(query, given))) {
      if (query.rows() == null) {
        assertTrue(run.triples().hasNext(), "no triples");
        return;
      }
      List<Map<String, String>> rows = rows(run.rowsWithSources(RULES));
      assertTrue(query.rows().contains(rows.size()), rows.size() + " rows, not " + query.rows());
      rows.forEach(
          row ->
              assertTrue(
                  !row.getOrDefault(RowSources.COLUMN.getVarName(), "\"\"").equals("\"\""),
                  "rests on no sentence: " + row));
    }
  }

  private static QueryRun queryRun(DatasetGraph dataset, CannedQuery query, Call call) {
    return new QueryRun(dataset, query, call.terms(), call.page(), ARQ.getContext().copy());
  }

  private static DatasetGraph dataset(Optional<Path> data) {
    return DATASETS.computeIfAbsent(
        data,
        d ->
            EvidenceFixture.unionDefault(
                d.map(file -> RDFParser.source(file).lang(Lang.TRIG).toDatasetGraph())
                    .orElseGet(() -> SourceLoader.load(SOURCES))));
  }

  private static RowSetRewindable expected(Path file) {
    // Read through a stream of our own: Jena parses late, and closes the one it opens before.
    try (InputStream in = Files.newInputStream(file)) {
      ResultSetRewindable rows =
          ResultSetFactory.copyResults(ResultSetMgr.read(in, ResultSetLang.RS_JSON));
      return RowSet.adapt(rows).rewindable();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> rows(RowSet rows) {
    return rows(rows, rows.getResultVars());
  }

  /** The values of some columns, row by row, as terms of N-Triples. */
  private static List<Map<String, String>> rows(RowSet rows, List<Var> columns) {
    List<Map<String, String>> values = new ArrayList<>();
    while (rows.hasNext()) {
      Binding row = rows.next();
      Map<String, String> terms = new TreeMap<>();
      columns.stream()
          .filter(row::contains)
          .forEach(v -> terms.put(v.getVarName(), NodeFmtLib.strNT(row.get(v))));
      values.add(terms);
    }
    return values;
  }
}

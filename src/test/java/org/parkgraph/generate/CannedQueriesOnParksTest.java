package org.parkgraph.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterBinder;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.query.QueryRun;
import org.parkgraph.source.SourceTree;

/** The canned queries that were written for the real graph find something in generated parks. */
class CannedQueriesOnParksTest {

  private static final SourceTree SOURCES = SourceTree.at(Path.of(""));
  private static final QueryCatalog QUERIES = QueryCatalog.load(SOURCES);
  private static final DatasetGraph DATA = DatasetGraphFactory.createGeneral();

  /** The default graph holds all, as it does where parks are served. */
  @BeforeAll
  static void generate(@TempDir Path folder) {
    Path file = folder.resolve("parks.nq");
    GeneratedFile.at(file).orElseThrow().write(new Parks(SOURCES), 3, 1, (p, t) -> {});
    RDFParser.source(file.toString()).parse(DATA);
    List<Quad> quads = DATA.stream().toList();
    quads.forEach(q -> DATA.getDefaultGraph().add(q.asTriple()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "place/hierarchy root=syn-p1",
        "place/inside thing=syn-p1-enterprise-1",
        "place/contents place=syn-p1-street-1",
        "place/of-kind kind=place-kind:science-park",
        "place/ecosystem zone=syn-p1",
        "organization/list",
        "organization/in-zone zone=syn-p1",
        "organization/by-industry",
        "organization/founders",
        "organization/investments",
        "organization/cooperation organization=syn-p1-enterprise-1",
        "organization/occasions organization=syn-p1-enterprise-1",
        "industry/of-zone",
        "person/roles person=syn-p1-person-1",
        "person/events",
        "policy/list from=2000-01-01",
        "policy/timeline",
        "policy/chain",
        "policy/for-target",
        "policy/of-territory place=syn-p1",
        "policy/provisions policy=syn-p1-policy-1",
        "policy/jointly-issued",
        "policy/by-topic topic=topic:zone-designation",
        "event/participants",
        "event/agreements",
        "event/happened event=syn-p1-event-1",
        "figure/of-subject subject=syn-p1",
        "figure/list",
        "figure/hedge-counts",
        "figure/certainly-above",
        "figure/indicators",
        "entity/names entity=syn-p1",
        "entity/facts entity=syn-p1-enterprise-1",
        "evidence/of-thing thing=syn-p1-policy-1",
      })
  void aCannedQueryHasRows(String call) {
    String[] words = call.split(" ", -1);
    CannedQuery query = QUERIES.find(words[0]).orElseThrow();
    Map<String, List<String>> given =
        Arrays.stream(words)
            .skip(1)
            .map(w -> w.split("=", -1))
            .collect(Collectors.toMap(w -> w[0], w -> List.of(w[1])));
    try (QueryRun run =
        new QueryRun(
            DATA,
            query,
            ParameterBinder.bind(query, given),
            new Page(5, 0),
            ARQ.getContext().copy())) {
      assertTrue(run.rows().hasNext(), call);
    }
  }
}

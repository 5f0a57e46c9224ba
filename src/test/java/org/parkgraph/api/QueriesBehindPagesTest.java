package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgraph.html.Block;
import org.parkgraph.html.ResourcePage;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.Park;

/** The query behind each section of a page gives exactly the rows that the section shows. */
class QueriesBehindPagesTest {

  static Stream<String> slugs() {
    return Stream.of(
        "zhongguancun-inno-way",
        "haidian-science-park",
        "china",
        "foreign-debt-regulations",
        "zgc-landmark",
        "zgc-landmark-p7-s2",
        "premier-visit-2015",
        "li-keqiang",
        "dongsheng-town");
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void aSectionsQueryGivesItsFacts(String slug) {
    ResourcePage page = page(slug);
    assertTrue(!page.blocks().isEmpty());
    for (Block block : page.blocks()) {
      assertEquals(shown(block.groups()), rows(block.query()), block.query());
    }
    Description d = page.description();
    if (!d.names().isEmpty()) {
      assertEquals(shown(d.names()), rows(page.namesQuery()), page.namesQuery());
    }
    assertEquals(shown(d.unasserted()), rows(page.unassertedQuery()), page.unassertedQuery());
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void thePageLinksTheQueriesAndCountsTheirRows(String slug) {
    String html = ServerFixture.get("/page/" + slug, "text/html").body();
    for (Block block : page(slug).blocks()) {
      assertTrue(html.contains("query=" + ServerFixture.encode(block.query())), block.id());
    }
  }

  private static ResourcePage page(String slug) {
    DatasetGraph dataset = ServerFixture.assembly().sparql().dataset();
    Node thing = NodeFactory.createURI(Park.ID + slug);
    return Txn.calculateRead(
        dataset,
        () ->
            new ResourcePage(
                Objects.requireNonNull(new Describer(dataset, "en").describe(thing)), List.of()));
  }

  private static List<String> shown(List<FactGroup> groups) {
    return groups.stream()
        .flatMap(g -> g.facts().stream().map(f -> g.property().node() + " " + f.value().node()))
        .sorted()
        .toList();
  }

  private static List<String> rows(String query) {
    byte[] json =
        ServerFixture.sparql(query, "application/sparql-results+json")
            .body()
            .getBytes(StandardCharsets.UTF_8);
    RowSet rows =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .read(new ByteArrayInputStream(json), new Context());
    List<String> found = new ArrayList<>();
    rows.forEachRemaining(r -> found.add(r.get("property") + " " + r.get("value")));
    return found.stream().sorted().toList();
  }
}

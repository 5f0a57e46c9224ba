package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ServerFixture;

/**
 * A thousand things by their addresses, in every representation: each answers, and each says the
 * same.
 */
class ThousandAddressesTest {

  private static final int SAMPLE = 1_000;
  private static final String BASE = "https://w3id.org/parkgraph/";

  private static final List<Lang> SYNTAXES =
      List.of(Lang.TURTLE, Lang.JSONLD, Lang.NTRIPLES, Lang.RDFXML);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @Test
  void everyAddressAnswersAlikeInEveryRepresentation() {
    List<String> things = things();
    assertTrue(things.size() >= SAMPLE, things.size() + " things");
    List<String> faults =
        IntStream.range(0, SAMPLE)
            .mapToObj(i -> things.get((int) ((long) i * things.size() / SAMPLE)))
            .parallel()
            .filter(thing -> !isSound(thing))
            .toList();
    assertEquals(List.of(), faults);
  }

  /** What the graph calls by an address without a fragment, in the order of the addresses. */
  private static List<String> things() {
    String query =
        "SELECT DISTINCT ?s { ?s ?p ?o FILTER(REGEX(STR(?s), \"^"
            + BASE
            + "(id|scheme)/[^#]+$\")) } ORDER BY ?s";
    return ServerFixture.sparql(query, "text/csv").body().lines().skip(1).toList();
  }

  private static boolean isSound(String thing) {
    Node node = NodeFactory.createURI(thing);
    String address = ServerFixture.url("/" + thing.substring(BASE.length()));
    HttpResponse<String> page = get(address, "text/html");
    boolean sound = page.statusCode() == 200 && page.body().contains(thing);
    Graph first = null;
    for (Lang syntax : SYNTAXES) {
      String type = syntax.getContentType().getContentTypeStr();
      HttpResponse<String> answer = get(address, type);
      sound &=
          answer.statusCode() == 200
              && answer.headers().firstValue("Content-Type").orElse("").startsWith(type);
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(answer.body(), syntax).base(address).parse(graph);
      first = first == null ? graph : first;
      sound &= graph.contains(node, Node.ANY, Node.ANY) && first.isIsomorphicWith(graph);
    }
    return sound;
  }

  private static HttpResponse<String> get(String address, String accept) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.parkgraph.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages that are measured: Parkgraph's, and what a stock Fuseki has to put beside them. */
final class Pages {

  private static final String ID = "https://w3id.org/parkgraph/id/";
  private static final String TURTLE = "Accept: text/turtle";

  private final List<String> entities;
  private final List<String> topics;

  Pages(List<Map<String, String>> entities, List<Map<String, String>> topics) {
    this.entities = iris(entities, "enterprise");
    this.topics = iris(topics, "topic");
  }

  /** What Parkgraph is asked. */
  List<Page> ofParkgraph(Server server) {
    Page turtle = new Page("entity as Turtle", server, pages(".ttl"), List.of(), 200);
    Page one = new Page("", server, pages(".ttl").subList(0, 1), List.of(), 200);
    return List.of(
        turtle,
        one.with("304 of an entity", "If-None-Match: " + etag(server, one.paths().get(0)), 304),
        new Page("entity as HTML", server, pages(".html"), List.of(), 200),
        new Page("canned query, JSON", server, canned(), List.of(), 200),
        new Page("DESCRIBE of the entity", server, describe("/sparql"), List.of(TURTLE), 200));
  }

  /** What a stock Fuseki is asked. */
  List<Page> ofFuseki(Server server) {
    return List.of(
        new Page("/$/ping", server, List.of("/$/ping"), List.of(), 200),
        new Page("DESCRIBE of the entity", server, describe("/ds/sparql"), List.of(TURTLE), 200));
  }

  private List<String> pages(String ending) {
    return entities.stream().map(iri -> "/page/" + iri.substring(ID.length()) + ending).toList();
  }

  private List<String> describe(String endpoint) {
    return entities.stream()
        .map(iri -> endpoint + "?query=" + encoded("DESCRIBE <" + iri + ">"))
        .toList();
  }

  private List<String> canned() {
    return topics.stream()
        .map(iri -> "/api/policy/by-topic?format=json&limit=20&topic=" + encoded(iri))
        .toList();
  }

  private static String etag(Server server, String path) {
    try {
      HttpResponse<Void> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(server.base().resolve(path)).build(),
                  HttpResponse.BodyHandlers.discarding());
      return response
          .headers()
          .firstValue("ETag")
          .orElseThrow(
              () -> new BenchException(path + " has no ETag; its status " + response.statusCode()));
    } catch (IOException e) {
      throw new BenchException(path + " cannot be had", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  private static List<String> iris(List<Map<String, String>> choices, String name) {
    List<String> iris = new ArrayList<>();
    choices.forEach(c -> iris.add(c.getOrDefault(name, "").replaceAll("[<>]", "")));
    return List.copyOf(iris);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

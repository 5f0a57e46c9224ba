package org.parkgraph.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** What a graph store would hold after the requests that the service refuses. */
final class StoreToBe {

  private static final Pattern GRAPH = Pattern.compile("[?&]graph=([^&]*)");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=(\\S+)");

  private final DatasetGraph dataset = DatasetGraphFactory.createGeneral();

  /** The names of graphs that a POST would have made, by how the test calls them. */
  private final Map<String, String> locations = new LinkedHashMap<>();

  DatasetGraph dataset() {
    return dataset;
  }

  /** The request with the addresses that the answers before it would have told. */
  HttpStep withLocations(HttpStep step) {
    String path = step.path();
    for (Map.Entry<String, String> known : locations.entrySet()) {
      path = path.replace(known.getKey(), known.getValue());
    }
    return new HttpStep(step.method(), path, step.headers(), step.body(), step.expected());
  }

  /** Does what the request asks. */
  void write(HttpStep step) {
    Node graph = graph(step);
    if (!step.method().equals("POST")) {
      dataset.removeGraph(graph);
    }
    if (step.body() != null) {
      String type = Objects.requireNonNull(step.headers().get("content-type"));
      if (type.startsWith("multipart/")) {
        Matcher boundary = BOUNDARY.matcher(type);
        boundary.find();
        for (String part : step.body().text().split("--" + boundary.group(1), -1)) {
          int end = part.indexOf("\r\n\r\n");
          add(graph, end < 0 ? "" : part.substring(end));
        }
      } else {
        add(graph, step.body().text());
      }
    }
  }

  private void add(Node graph, String turtle) {
    GraphUtil.addInto(dataset.getGraph(graph), HttpCheck.graph(turtle, Lang.TURTLE));
  }

  private Node graph(HttpStep step) {
    if (step.path().endsWith("?default")) {
      return Quad.defaultGraphIRI;
    }
    Matcher named = GRAPH.matcher(step.path());
    if (named.find()) {
      return NodeFactory.createURI(URLDecoder.decode(named.group(1), StandardCharsets.UTF_8));
    }
    String made = "http://www.example/gsp/made/" + locations.size();
    locations.put(Objects.requireNonNull(step.expected().location()), made);
    return NodeFactory.createURI(made);
  }
}

package org.parkgraph.conformance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parkgraph.config.Data;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;

/**
 * A real service on a free port that serves one test's data as the recommendation means it: loaded
 * from a file of quads, alone, with {@code default-graph: stored}.
 */
final class SuiteService implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Assembly assembly;
  private final ParkgraphServer server;

  private SuiteService(Assembly assembly) {
    this.assembly = assembly;
    this.server = ParkgraphServer.start(ServerConfig.local(0), assembly.service(null));
  }

  /**
   * Starts a service.
   *
   * @param folder for the file that is loaded, and empty sources
   * @param data files that go into the default graph
   * @param graphData files that are named graphs, each under its own address
   */
  static SuiteService start(Path folder, List<Path> data, List<Path> graphData) {
    return start(
        folder,
        out -> {
          data.forEach(file -> copy(file, Quad.defaultGraphIRI, out));
          graphData.forEach(
              file -> copy(file, NodeFactory.createURI(file.toUri().toString()), out));
        });
  }

  /** Starts a service on files that are named graphs under other names than their own. */
  static SuiteService start(Path folder, Map<String, Path> graphs) {
    return start(
        folder,
        out -> graphs.forEach((name, file) -> copy(file, NodeFactory.createURI(name), out)));
  }

  /** Starts a service on a dataset. */
  static SuiteService start(Path folder, DatasetGraph dataset) {
    return start(folder, out -> dataset.find().forEachRemaining(out::quad));
  }

  private static SuiteService start(Path folder, Consumer<StreamRDF> data) {
    try {
      Files.createDirectories(folder.resolve("ontology"));
      Files.createDirectories(folder.resolve("data"));
      Path quads = folder.resolve("quads.nq");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(quads))) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
        writer.start();
        data.accept(writer);
        writer.finish();
      }
      RdfFiles files = new RdfFiles(List.of(quads), note -> {});
      Settings settings = new Settings(DefaultGraph.STORED, Data.LOADED, Limits.DEFAULTS);
      return new SuiteService(Assembly.of(SourceTree.at(folder), settings, files, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path file, Node graph, StreamRDF writer) {
    RDFParser.source(file)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                writer.quad(Quad.create(graph, triple));
              }
            });
  }

  /** Where the service is. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  /** Posts a query as it is. */
  HttpResponse<String> ask(String query, String accept) {
    URI uri = uri().resolve("sparql");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Accept", accept)
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    assembly.close();
  }
}

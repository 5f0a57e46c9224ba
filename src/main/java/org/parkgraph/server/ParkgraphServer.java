package org.parkgraph.server;

import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.parkgraph.canned.ApiHandler;
import org.parkgraph.canned.QueriesHandler;
import org.parkgraph.endpoint.AssetHandler;
import org.parkgraph.endpoint.CatalogHandler;
import org.parkgraph.endpoint.ContextHandler;
import org.parkgraph.endpoint.DumpHandler;
import org.parkgraph.endpoint.HealthHandler;
import org.parkgraph.endpoint.HomeHandler;
import org.parkgraph.endpoint.NamedThingHandler;
import org.parkgraph.endpoint.OntologyHandler;
import org.parkgraph.endpoint.OpenApiHandler;
import org.parkgraph.endpoint.ReconcileHandler;
import org.parkgraph.endpoint.ReportHandler;
import org.parkgraph.endpoint.ResourceHandler;
import org.parkgraph.endpoint.RobotsHandler;
import org.parkgraph.endpoint.SitemapHandler;
import org.parkgraph.http.Handler;
import org.parkgraph.http.RouteServlet;
import org.parkgraph.http.Service;
import org.parkgraph.jsonld.JsonLd;
import org.parkgraph.protocol.DatasetHandler;
import org.parkgraph.protocol.EditorHandler;
import org.parkgraph.protocol.GraphStoreHandler;
import org.parkgraph.protocol.SparqlHandler;
import org.parkgraph.search.SearchHandler;
import org.parkgraph.search.SuggestHandler;
import org.parkgraph.views.CompareHandler;
import org.parkgraph.views.MapHandler;
import org.parkgraph.views.TimelineHandler;

/** The running service: an embedded Fuseki with our handlers and nothing else. */
public final class ParkgraphServer implements AutoCloseable {

  /** Request line and headers together, in bytes. */
  private static final int LONGEST_HEAD = 16 << 10;

  /** Small, since every connection has one. */
  private static final int OUTPUT_BUFFER = 32 << 10;

  /** Addresses with Chinese characters that the client did not encode are read as UTF-8. */
  private static final UriCompliance WITH_IRIS =
      UriCompliance.DEFAULT.with("IRI", UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS);

  private final FusekiServer fuseki;

  private ParkgraphServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts to listen.
   *
   * @throws ServerException where the address cannot be had
   */
  public static ParkgraphServer start(ServerConfig config, Service service) {
    FusekiServer.Builder builder =
        FusekiServer.create().port(config.port()).fusekiModules(FusekiModules.empty());
    routes()
        .forEach((path, handler) -> builder.addServlet(path, new RouteServlet(handler, service)));
    FusekiServer fuseki = builder.build();
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        tcp.setHost(config.host());
        limit(tcp.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration());
      }
    }
    fuseki.getJettyServer().setErrorHandler(new ProblemErrorHandler());
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      throw notStarted(config, e);
    }
    return new ParkgraphServer(fuseki);
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setSendServerVersion(false);
    http.setUriCompliance(WITH_IRIS);
  }

  /** The handlers by servlet path; the longest match answers. */
  private static Map<String, Handler> routes() {
    Map<String, Handler> routes = new LinkedHashMap<>();
    EditorHandler editor = new EditorHandler();
    SparqlHandler sparql = new SparqlHandler(editor);
    GraphStoreHandler graphs = new GraphStoreHandler();
    Handler resources = new ResourceHandler();
    routes.put("/sparql", sparql);
    routes.put("/sparql/*", editor);
    routes.put("/park/sparql", sparql);
    routes.put("/park/query", sparql);
    routes.put("/park/data", graphs);
    routes.put("/park", new DatasetHandler(sparql, graphs));
    routes.put("/id/*", resources);
    routes.put("/page/*", resources);
    routes.put("/scheme/*", resources);
    Handler ontology = new OntologyHandler();
    routes.put("/ontology/*", ontology);
    for (String ending : List.of("html", "ttl", "jsonld", "nt", "rdf")) {
      routes.put("/ontology." + ending, ontology);
    }
    routes.put("/queries/*", new QueriesHandler());
    routes.put("/api/*", new ApiHandler());
    routes.put("/openapi.json", new OpenApiHandler());
    routes.put("/search", new SearchHandler());
    routes.put("/suggest", new SuggestHandler());
    routes.put("/reconcile/*", new ReconcileHandler());
    Handler named = new NamedThingHandler();
    routes.put("/query/*", named);
    routes.put("/graph/*", named);
    routes.put("/dataset", named);
    Handler catalog = new CatalogHandler();
    routes.put("/catalog", catalog);
    routes.put("/.well-known/void", catalog);
    routes.put("/dump/*", new DumpHandler());
    routes.put(JsonLd.PATH, new ContextHandler());
    routes.put("/compare", new CompareHandler());
    routes.put("/map", new MapHandler());
    routes.put("/timeline", new TimelineHandler());
    routes.put("/sitemap.xml", new SitemapHandler());
    routes.put("/report", new ReportHandler());
    routes.put("/robots.txt", new RobotsHandler());
    routes.put("/assets/*", new AssetHandler());
    routes.put("/health/*", new HealthHandler());
    routes.put("/*", new HomeHandler());
    return routes;
  }

  private static ServerException notStarted(ServerConfig config, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new ServerException(
            "cannot listen on "
                + config.host()
                + ":"
                + config.port()
                + ": the port is taken or the address is not this machine's; name another with"
                + " --port or --host",
            e);
      }
    }
    return new ServerException("the server did not start: " + e.getMessage(), e);
  }

  /** The TCP port that the service listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** Blocks until the service is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.lucene.LuceneSail;

/**
 * RDF4J's LMDB store with a LuceneSail, behind the smallest SPARQL endpoint: {@code load DIR FILE}
 * and {@code serve DIR PORT SECONDS}, the last being what one query may take.
 */
public final class Rdf4jServer {

  private static final int BATCH = 200_000;

  private Rdf4jServer() {}

  public static void main(String[] args) throws Exception {
    SailRepository repository = repository(Path.of(args[1]));
    if (args[0].equals("load")) {
      load(repository, Path.of(args[2]));
      repository.shutDown();
    } else {
      serve(repository, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private static SailRepository repository(Path folder) {
    LuceneSail text = new LuceneSail();
    text.setParameter(LuceneSail.LUCENE_DIR_KEY, folder.resolve("text").toString());
    LmdbStoreConfig config = new LmdbStoreConfig().setForceSync(false);
    text.setBaseSail(new LmdbStore(folder.resolve("lmdb").toFile(), config));
    SailRepository repository = new SailRepository(text);
    repository.init();
    return repository;
  }

  private static void load(SailRepository repository, Path file) throws Exception {
    try (RepositoryConnection connection = repository.getConnection();
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      connection.begin(IsolationLevels.NONE);
      NTriplesParser parser = new NTriplesParser();
      parser.setRDFHandler(new Batches(connection));
      parser.parse(in);
      connection.commit();
    }
  }

  /** Commits now and then, since what is not committed is kept in memory. */
  private static final class Batches extends AbstractRDFHandler {
    private final RepositoryConnection connection;
    private long count;

    Batches(RepositoryConnection connection) {
      this.connection = connection;
    }

    @Override
    public void handleStatement(Statement statement) {
      connection.add(statement);
      if (++count % BATCH == 0) {
        connection.commit();
        connection.begin(IsolationLevels.NONE);
      }
    }
  }

  private static void serve(SailRepository repository, int port, int seconds) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/sparql", exchange -> answer(repository, exchange, seconds));
    server.start();
  }

  private static void answer(SailRepository repository, HttpExchange exchange, int seconds)
      throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String text = URLDecoder.decode(form.replaceFirst("^query=", ""), StandardCharsets.UTF_8);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;
    try (RepositoryConnection connection = repository.getConnection()) {
      Query query = connection.prepareQuery(text);
      query.setMaxExecutionTime(seconds);
      evaluate(query, body);
    } catch (RuntimeException e) {
      status = 500;
      body.reset();
      body.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
    }
    exchange.sendResponseHeaders(status, body.size());
    try (OutputStream out = exchange.getResponseBody()) {
      body.writeTo(out);
    }
  }

  private static void evaluate(Query query, OutputStream out) {
    if (query instanceof TupleQuery rows) {
      rows.evaluate(new SPARQLResultsJSONWriter(out));
    } else if (query instanceof GraphQuery graph) {
      graph.evaluate(new NTriplesWriter(out));
    } else if (query instanceof BooleanQuery ask) {
      new SPARQLBooleanJSONWriter(out).handleBoolean(ask.evaluate());
    }
  }
}

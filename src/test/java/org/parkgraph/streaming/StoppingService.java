package org.parkgraph.streaming;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PFuncSimple;
import org.apache.jena.sparql.pfunction.PropertyFunction;
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
 * The real service with one magic property more: {@code ?text <urn:x:rows> "count length end"}
 * binds texts of a length and then ends as it is told: {@code whole}, or by the {@code deadline} or
 * a {@code failure} where the next row should come. {@code ?text <urn:x:endless> "length"} never
 * ends.
 */
final class StoppingService implements AutoCloseable {

  /** How many endless rows were made. */
  final AtomicLong made = new AtomicLong();

  private final Assembly assembly;
  private final ParkgraphServer server;

  StoppingService(Limits limits) {
    Settings settings = new Settings(DefaultGraph.UNION, Data.SHIPPED, limits);
    assembly = Assembly.of(SourceTree.at(Path.of("")), settings, RdfFiles.NONE, null);
    assembly.sparql().propertyFunctions().put("urn:x:rows", uri -> property(StoppingService::told));
    assembly.sparql().propertyFunctions().put("urn:x:endless", uri -> property(this::endless));
    server = ParkgraphServer.start(ServerConfig.local(0), assembly.service(null));
  }

  int port() {
    return server.port();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /**
   * A query of such rows, as rows or as triples. What the property is told stands apart from it:
   * the planner takes its rows as they come then.
   */
  static String query(boolean rows, String property, String argument) {
    return (rows ? "SELECT ?text" : "CONSTRUCT { <http://x.org/s> <http://x.org/p> ?text }")
        + " { VALUES ?argument { \""
        + argument
        + "\" } ?text <urn:x:"
        + property
        + "> ?argument }";
  }

  private interface Texts {
    Iterator<String> of(String argument);
  }

  private PropertyFunction property(Texts texts) {
    return new PFuncSimple() {
      @Override
      public QueryIterator execEvaluated(
          Binding row, Node subject, Node predicate, Node object, ExecutionContext context) {
        Iterator<String> each = texts.of(object.getLiteralLexicalForm());
        Iterator<Binding> rows =
            Iter.map(
                each,
                text ->
                    BindingFactory.binding(
                        row, Var.alloc(subject), NodeFactory.createLiteralString(text)));
        return QueryIterPlainWrapper.create(rows, context);
      }
    };
  }

  private static Iterator<String> told(String argument) {
    String[] parts = argument.split(" ", -1);
    int count = Integer.parseInt(parts[0]);
    String padding = "x".repeat(Integer.parseInt(parts[1]));
    return new Iterator<>() {
      private int given;

      @Override
      public boolean hasNext() {
        if (given < count) {
          return true;
        }
        return switch (parts[2]) {
          case "whole" -> false;
          case "deadline" -> throw new QueryCancelledException();
          case "failure" -> throw new IllegalStateException("planned failure");
          default -> throw new AssertionError(argument);
        };
      }

      @Override
      public String next() {
        return ++given + padding;
      }
    };
  }

  private Iterator<String> endless(String argument) {
    String padding = "x".repeat(Integer.parseInt(argument));
    return java.util.stream.Stream.generate(made::incrementAndGet).map(i -> i + padding).iterator();
  }

  @Override
  public void close() {
    server.close();
    assembly.close();
  }
}

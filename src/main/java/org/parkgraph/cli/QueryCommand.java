package org.parkgraph.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Page;
import org.parkgraph.query.ParameterBinder;
import org.parkgraph.query.QueryRun;
import org.parkgraph.query.Things;
import org.parkgraph.server.Assembly;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: runs a canned query without a server. */
@Command(
    name = "query",
    description = "Runs a canned query; its name is folder and file, such as policy/by-topic.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  private static final Map<String, Lang> ROWS =
      Map.of(
          "table", ResultSetLang.RS_Text,
          "json", ResultSetLang.RS_JSON,
          "csv", ResultSetLang.RS_CSV,
          "tsv", ResultSetLang.RS_TSV,
          "xml", ResultSetLang.RS_XML);

  private static final Map<String, Lang> GRAPHS =
      Map.of("table", Lang.TURTLE, "ttl", Lang.TURTLE, "nt", Lang.NTRIPLES, "jsonld", Lang.JSONLD);

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the query.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "PARAM=VALUE", description = "Its parameters.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, json, csv, tsv or xml; ttl, nt or jsonld for graphs. Default: table.")
  private String format = "table";

  @Override
  public Integer call() throws java.io.IOException {
    try (Assembly assembly = Assembly.of(SourceTree.locate(), ServeCommand.preparedFolder())) {
      CannedQuery query =
          assembly
              .queries()
              .find(name)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "there is no query " + name + "; there are " + names(assembly)));
      DatasetGraph dataset = assembly.sparql().dataset();
      dataset.begin(TxnType.READ);
      try {
        print(query, assembly);
      } catch (BadParameterException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      } finally {
        dataset.end();
      }
      assembly.prepare(ServeCommand.preparedFolder());
      return 0;
    }
  }

  private static String names(Assembly assembly) {
    return String.join(", ", assembly.queries().all().stream().map(CannedQuery::name).toList());
  }

  private void print(CannedQuery query, Assembly assembly) throws java.io.IOException {
    Lang lang = (query.isConstruct() ? GRAPHS : ROWS).get(format);
    if (lang == null) {
      throw new ParameterException(
          spec.commandLine(), "no format " + format + " for this query; see --help");
    }
    Map<String, List<String>> given = given();
    boolean sources = sources(given);
    Page page = Page.parse(one(given, "limit"), one(given, "offset"));
    ParameterBinder.RESERVED.forEach(given::remove);
    DatasetGraph dataset = assembly.sparql().dataset();
    try (QueryRun run =
            new QueryRun(
                dataset,
                query,
                ParameterBinder.bind(query, given, new Things(dataset.getUnionGraph())),
                page,
                dataset.getContext());
        OutputStream out = new PrinterStream(spec.commandLine().getOut())) {
      if (query.isConstruct()) {
        Graph graph = GraphFactory.createDefaultGraph();
        Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
        run.triples().forEachRemaining(graph::add);
        RDFDataMgr.write(out, graph, lang);
      } else {
        RowSet rows = sources ? run.rowsWithSources(assembly.rules()) : run.rows();
        ResultsWriter.create().lang(lang).build().write(out, rows);
      }
    }
  }

  /** Whether sources are wanted; refuses what is meant for programs that call over HTTP. */
  private static boolean sources(Map<String, List<String>> given) {
    for (String name : List.of("format", "explain", "bom")) {
      if (given.containsKey(name)) {
        throw new BadParameterException(name, "not on the command line; see --help for --format");
      }
    }
    List<String> values = given.getOrDefault("sources", List.of("0"));
    if (!values.equals(List.of("0")) && !values.equals(List.of("1"))) {
      throw new BadParameterException("sources", "give 0 or 1, once");
    }
    return values.equals(List.of("1"));
  }

  private static Optional<String> one(Map<String, List<String>> given, String name) {
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new BadParameterException(name, "given more than once; give it once");
    }
    return values.stream().findFirst();
  }

  private Map<String, List<String>> given() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new ParameterException(
            spec.commandLine(), "parameters are written NAME=VALUE, not " + parameter);
      }
      given
          .computeIfAbsent(parameter.substring(0, equals), k -> new ArrayList<>())
          .add(parameter.substring(equals + 1));
    }
    return given;
  }

  /** Hands UTF-8 bytes on to the printer, whole when closed. */
  private static final class PrinterStream extends java.io.ByteArrayOutputStream {
    private final PrintWriter out;

    PrinterStream(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void close() {
      out.print(toString(java.nio.charset.StandardCharsets.UTF_8));
      out.flush();
    }
  }
}

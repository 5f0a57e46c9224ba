package org.parkgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.text.PlainSearch;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.TextIndex;
import org.parkgraph.vocab.Park;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench search}: a search with facets beside Lucene alone, and beside jena-text. */
@Command(
    name = "search",
    description = {
      "Median and 99th percentile of a search with facets: in process beside Lucene alone on the",
      "same index, and over HTTP beside text:query of a stock Fuseki. 500 parks are 100,000 passages."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final String PREFIXES =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX park: <" + Park.NS + "> ";

  @Mixin private Common common = new Common();

  @Option(
      names = "--searches",
      defaultValue = "200",
      paramLabel = "N",
      description = "Searches in a round. Default: ${DEFAULT-VALUE}.")
  private int searches;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "Rounds, after one of warm-up. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(names = "--without-peer", description = "Leave stock Fuseki out.")
  private boolean withoutPeer;

  /** One way to run a search; gives its nanoseconds. */
  private interface Way {
    long run(String text);
  }

  @Override
  public Integer call() throws IOException {
    common.atLeast("--searches", searches, 1);
    common.atLeast("--rounds", rounds, 1);
    Workshop shop = common.workshop();
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    StringBuilder text =
        new StringBuilder("# Search, " + date + "\n\n" + Machine.describe() + ".\n");
    for (Path file : common.files(shop)) {
      DataFile data = DataFile.of(file);
      // Each round has texts of its own, so that no answer is a kept one.
      SearchWords words = SearchWords.of(file, searches * (rounds + 1));
      text.append(
          "\n## %s: %,d triples, %,d passages\n\n%d searches of two words in each of %d rounds, after one of warm-up; load average %s.\n"
              .formatted(
                  data.name(),
                  data.triples(),
                  words.passages(),
                  words.texts().size() / (rounds + 1),
                  rounds,
                  Machine.load()));
      text.append("\n### In process\n\n").append(inProcess(shop, data, words));
      if (!withoutPeer) {
        text.append("\n### Over HTTP\n\n").append(overHttp(shop, data, words));
      }
    }
    common.write(shop, date + "-search.md", text.toString());
    common.print(text.toString());
    return 0;
  }

  private String inProcess(Workshop shop, DataFile data, SearchWords words) throws IOException {
    common.say(data.name() + ": indexing");
    try (TextIndex index = index(shop, data)) {
      Map<String, Way> ways = new LinkedHashMap<>();
      for (Kind kind : Kind.values()) {
        ways.put(
            "Lucene alone, " + kind.title, t -> timed(() -> PlainSearch.run(index, kind.of(t))));
        ways.put("Parkgraph, " + kind.title, t -> timed(() -> index.search(kind.of(t)).total()));
      }
      return measure(ways, words, 2);
    }
  }

  /** What is searched for in process. */
  private enum Kind {
    ALL("everything", null),
    PASSAGES("passages", Park.NS + "Passage");

    private final String title;
    private final @Nullable String type;

    Kind(String title, @Nullable String type) {
      this.title = title;
      this.type = type;
    }

    SearchRequest of(String text) {
      return new SearchRequest(text, "en", type, 1, 10);
    }
  }

  private static TextIndex index(Workshop shop, DataFile data) throws IOException {
    ColumnBuilder builder = new ColumnBuilder();
    StreamRDF triples =
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            builder.add(Quad.create(Quad.defaultGraphIRI, triple));
          }
        };
    RDFParser.source(data.path()).checking(false).parse(triples);
    ColumnDataset dataset = builder.build();
    shop.emptyStore("lucene");
    FSDirectory directory = FSDirectory.open(shop.store("lucene"));
    Txn.executeRead(dataset, () -> TextIndex.build(dataset, directory, data.name()).close());
    return TextIndex.open(FSDirectory.open(shop.store("lucene")), data.name());
  }

  private String overHttp(Workshop shop, DataFile data, SearchWords words) {
    List<Engine> engines = List.of(new Parkgraph(shop), new FusekiMemory(shop));
    engines.forEach(Engine::install);
    common.say(data.name() + ": start of both servers");
    Duration limit = Duration.ofSeconds(shop.limitSeconds());
    try (Server ours = engines.get(0).start(data);
        Server stock = engines.get(1).start(data)) {
      Client client = new Client(limit);
      Map<String, Way> ways = new LinkedHashMap<>();
      ways.put(
          "jena-text, text:query",
          t -> answered(client.ask(stock.sparql(), sparql(t), Client.ROWS)));
      ways.put(
          "Parkgraph, text:query",
          t -> answered(client.ask(ours.sparql(), sparql(t), Client.ROWS)));
      ways.put("Parkgraph, /search with facets", t -> answered(client.send(get(ours.base(), t))));
      ways.put(
          "Parkgraph, /search of passages with facets",
          t -> answered(client.send(get(ours.base(), t + "&type=Passage"))));
      return measure(ways, words, ways.size());
    }
  }

  private static String sparql(String text) {
    return PREFIXES
        + "SELECT ?passage ?score ?text { (?passage ?score ?text) text:query (park:gloss \""
        + text
        + "\" 10 \"lang:en\") } ORDER BY DESC(?score)";
  }

  private static HttpRequest get(URI base, String text) {
    String[] parts = text.split("&", 2);
    String more = parts.length == 1 ? "" : "&" + parts[1];
    String words = URLEncoder.encode(parts[0], StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(base.resolve("search?format=json&q=" + words + more)).build();
  }

  private static long answered(Answer answer) {
    if (!answer.ok()) {
      throw new BenchException("a search was not answered: " + answer.fault());
    }
    return answer.nanos();
  }

  private static long timed(Callable<Long> search) {
    long start = System.nanoTime();
    try {
      search.call();
    } catch (Exception e) {
      throw new BenchException("a search failed", e);
    }
    return System.nanoTime() - start;
  }

  /**
   * Runs all ways in turn, text by text, and compares each with the first of its group.
   *
   * @param group how many ways belong together
   */
  private String measure(Map<String, Way> ways, SearchWords words, int group) {
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    int each = words.texts().size() / (rounds + 1);
    for (int i = 0; i < each * (rounds + 1); i++) {
      List<Map.Entry<String, Way>> order = new ArrayList<>(ways.entrySet());
      if (i % 2 == 1) {
        java.util.Collections.reverse(order);
      }
      for (Map.Entry<String, Way> way : order) {
        double took = way.getValue().run(words.texts().get(i)) / 1e6;
        if (i >= each) {
          millis.computeIfAbsent(way.getKey(), w -> new ArrayList<>()).add(took);
        }
      }
    }
    return table(new ArrayList<>(ways.keySet()), millis, group).markdown();
  }

  private static Table table(List<String> ways, Map<String, List<Double>> millis, int group) {
    Table table = new Table(List.of("search", "median, ms", "p99, ms", "median against the first"));
    Function<String, double[]> times =
        way -> millis.getOrDefault(way, List.of()).stream().mapToDouble(m -> m).toArray();
    for (int i = 0; i < ways.size(); i++) {
      double first = Figures.median(times.apply(ways.get(i - i % group)));
      double[] all = times.apply(ways.get(i));
      table.row(
          List.of(
              ways.get(i),
              Figures.three(Figures.median(all)),
              Figures.three(Figures.percentile(all, 0.99)),
              Figures.three(Figures.median(all) / first)));
    }
    return table;
  }
}

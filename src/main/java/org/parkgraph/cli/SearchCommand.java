package org.parkgraph.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.FilterValues;
import org.parkgraph.server.Assembly;
import org.parkgraph.source.SourceTree;
import org.parkgraph.text.Facet;
import org.parkgraph.text.Filters;
import org.parkgraph.text.PassageRef;
import org.parkgraph.text.SearchHit;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;
import org.parkgraph.text.SearchSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: full-text search without a server. */
@Command(
    name = "search",
    description = "Searches entities and passages, in English and Chinese.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "Words to search for; without any, all that passes the filters.")
  private List<String> words = List.of();

  @Option(names = "--lang", description = "Language of the answer: en or zh.")
  private @Nullable String lang;

  @Option(names = "--type", description = "A class, such as Policy, Enterprise or Passage.")
  private List<String> types = List.of();

  @Option(names = "--place", description = "A place, its parts included, such as haidian-district.")
  private List<String> places = List.of();

  @Option(names = "--issuer", description = "Who issued it, such as state-council.")
  private List<String> issuers = List.of();

  @Option(names = "--topic", description = "A topic, such as topic:foreign-debt.")
  private List<String> topics = List.of();

  @Option(names = "--industry", description = "An industry, such as industry:internet.")
  private List<String> industries = List.of();

  @Option(names = "--document", description = "A source document, such as zgc-landmark.")
  private List<String> documents = List.of();

  @Option(names = "--from", description = "The first day, such as 2009-03-13.")
  private @Nullable String from;

  @Option(names = "--to", description = "The last day.")
  private @Nullable String to;

  @Option(
      names = "--sort",
      defaultValue = "relevance",
      description = "relevance or date. Default: ${DEFAULT-VALUE}.")
  private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Assembly assembly = Assembly.of(SourceTree.locate(), ServeCommand.preparedFolder())) {
      SearchResults results = assembly.text().search(request(assembly.sparql().dataset()));
      for (SearchHit hit : results.hits()) {
        print(out, hit);
      }
      out.println(results.total() + (results.total() == 1 ? " hit." : " hits."));
      assembly.prepare(ServeCommand.preparedFolder());
      return 0;
    } catch (BadParameterException | SearchSyntaxException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private SearchRequest request(DatasetGraph dataset) {
    String text = String.join(" ", words);
    Filters filters = Txn.calculateRead(dataset, () -> filters(dataset.getUnionGraph()));
    if (text.isBlank() && filters.isEmpty()) {
      throw new SearchSyntaxException("say what to search for, or narrow by --type or the like");
    }
    return new SearchRequest(text, lang, filters, sort, 1, 10);
  }

  private Filters filters(Graph graph) {
    FilterValues known = new FilterValues(graph);
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    Map.of(
            Facet.TYPE, types,
            Facet.PLACE, places,
            Facet.ISSUER, issuers,
            Facet.TOPIC, topics,
            Facet.INDUSTRY, industries,
            Facet.DOCUMENT, documents)
        .forEach(
            (facet, given) ->
                values.put(
                    facet, given.stream().map(v -> known.iri(facet.parameter(), v)).toList()));
    return new Filters(
        values,
        from == null ? null : FilterValues.day("from", from),
        to == null ? null : FilterValues.day("to", to));
  }

  private static void print(PrintWriter out, SearchHit hit) {
    String type = hit.type().substring(hit.type().lastIndexOf('#') + 1);
    out.println(hit.label() + "  (" + type + ")  " + hit.iri());
    for (PassageRef p : hit.passages()) {
      out.println(
          "    " + p.document() + "/" + p.paragraph() + "/" + p.sentence() + "  " + p.text());
    }
  }
}

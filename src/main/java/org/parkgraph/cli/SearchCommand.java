package org.parkgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parkgraph.server.Assembly;
import org.parkgraph.source.SourceTree;
import org.parkgraph.text.PassageRef;
import org.parkgraph.text.SearchHit;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;
import org.parkgraph.vocab.Park;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: full-text search without a server. */
@Command(
    name = "search",
    description = "Searches entities and passages, in English and Chinese.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "Words to search for.")
  private List<String> words = List.of();

  @Option(names = "--lang", description = "Language of the answer: en or zh.")
  private @Nullable String lang;

  @Option(names = "--type", description = "A class, such as Policy, Enterprise or Passage.")
  private @Nullable String type;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String iri = type == null ? null : type.contains("/") ? type : Park.NS + type;
    try (Assembly assembly = Assembly.of(SourceTree.locate(), ServeCommand.preparedFolder())) {
      SearchResults results =
          assembly.text().search(new SearchRequest(String.join(" ", words), lang, iri, 1, 10));
      for (SearchHit hit : results.hits()) {
        print(out, hit);
      }
      out.println(results.total() + (results.total() == 1 ? " hit." : " hits."));
      assembly.prepare(ServeCommand.preparedFolder());
      return 0;
    }
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

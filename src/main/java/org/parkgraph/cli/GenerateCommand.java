package org.parkgraph.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parkgraph.generate.GeneratedFile;
import org.parkgraph.generate.Parks;
import org.parkgraph.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate}: writes synthetic parks into a file. */
@Command(
    name = "generate",
    description =
        "Writes parks that do not exist, in the terms of the ontology; about 10,000 triples a park.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--parks", required = true, description = "How many parks, from 1.")
  private int parks;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Equal seeds give equal files. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Ends in .nq, .trig, .nt or .ttl, also followed by .gz. The last two have no graphs.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    if (parks < 1) {
      throw new ParameterException(spec.commandLine(), "--parks is a number from 1");
    }
    GeneratedFile target =
        GeneratedFile.at(file)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        file + ": end the name in .nq, .trig, .nt or .ttl, also with .gz"));
    long triples;
    try (Meter meter = new Meter(parks, "parks")) {
      triples = target.write(new Parks(SourceTree.locate()), parks, seed, meter::show);
    }
    spec.commandLine()
        .getOut()
        .printf(Locale.ROOT, "%s: %d triples of %d parks%n", file, triples, parks);
    return 0;
  }
}

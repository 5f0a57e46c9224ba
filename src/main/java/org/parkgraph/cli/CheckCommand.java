package org.parkgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parkgraph.check.Check;
import org.parkgraph.check.Violation;
import org.parkgraph.source.SourceException;
import org.parkgraph.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: validates ontology, data, shapes, rules and queries. */
@Command(
    name = "check",
    description = "Validates ontology, data, shapes and queries; names file, line and rule.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders that hold ontology, data and queries. Default: the shipped ones.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--warnings",
      description = "Tells too what is advised and is not so; it does not fail the check.")
  private boolean warnings;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Violation> violations = new ArrayList<>();
    List<SourceTree> trees = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new SourceException(folder + " is no folder");
      }
      trees.add(SourceTree.at(folder));
    }
    if (trees.isEmpty()) {
      trees.add(SourceTree.locate());
    }
    trees.forEach(tree -> violations.addAll(Check.run(tree)));
    violations.forEach(out::println);
    if (warnings && violations.isEmpty()) {
      trees.forEach(tree -> Check.warnings(tree).forEach(w -> out.println("warning: " + w)));
    }
    out.println(violations.isEmpty() ? "No violations." : violations.size() + " violations.");
    return violations.isEmpty() ? 0 : 1;
  }
}

package org.parkgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.dataset.Dump;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dump}: writes the whole dataset into a file. */
@Command(
    name = "dump",
    description = "Writes the whole dataset as N-Quads, TriG or Turtle, by the file's ending.",
    mixinStandardHelpOptions = true)
final class DumpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Ends in .nq, .trig or .ttl, also followed by .gz. Turtle gets the union.")
  private Path file = Path.of("parkgraph.nq.gz");

  @Override
  public Integer call() {
    DatasetGraph dataset = SourceLoader.load(SourceTree.locate());
    byte[] dump = Dump.write(dataset, file.toString());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, dump);
      // Moved into place when whole, so that no half dump bears the name.
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LoadException(file.toString(), 0, "cannot be written: " + e.getMessage());
    }
    spec.commandLine().getOut().println(file + ": " + dump.length + " bytes");
    return 0;
  }
}

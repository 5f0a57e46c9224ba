package org.parkgraph.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.dump.DumpFile;
import org.parkgraph.dump.DumpFormat;
import org.parkgraph.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
    String name = file.toString();
    DumpFormat format =
        DumpFormat.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        file + ": end the name in .nq, .trig or .ttl, also with .gz"));
    if (Files.isDirectory(file)) {
      throw new LoadException(name, 0, "is a folder; name a file");
    }
    ColumnDataset data = SourceLoader.load(SourceTree.locate());
    try (Meter meter = new Meter(data.graphs().quads(), "quads")) {
      DumpFile dump =
          DumpFile.write(data, format, name, file, quads -> meter.show((int) quads, quads));
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%s: %d %s, %d bytes, SHA-256 %s%n",
              file,
              dump.quads(),
              format == DumpFormat.TURTLE ? "triples" : "quads",
              dump.size(),
              dump.sha256());
      return 0;
    } catch (IOException e) {
      throw new LoadException(name, 0, "cannot be written: " + reason(e));
    }
  }

  /** What the system says: a missing folder and a forbidden one have no words but their kind. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    return e instanceof AccessDeniedException
        ? "writing there is not allowed"
        : String.valueOf(e.getMessage());
  }
}

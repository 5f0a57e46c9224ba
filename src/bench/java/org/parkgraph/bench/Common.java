package org.parkgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of both commands: where to work, on which data, with how much memory. */
final class Common {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder for what is fetched, loaded and logged. Default: target/bench.")
  private @Nullable Path work;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the results. Default: results in the folder of --work.")
  private @Nullable Path out;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "N-Triples (.nt) to measure on instead of generated parks.")
  private @Nullable Path data;

  @Option(
      names = "--parks",
      split = ",",
      paramLabel = "N",
      description = "Sizes to generate, 10,000 triples a park. Default: 10,100.")
  private List<Integer> parks = List.of(10, 100);

  @Option(
      names = "--heap",
      defaultValue = "4096",
      paramLabel = "MB",
      description = "Memory of each engine: heap, or buffers. Default: ${DEFAULT-VALUE}.")
  private int heap;

  @Option(
      names = "--timeout",
      defaultValue = "40",
      paramLabel = "S",
      description = "Seconds that one query may take. Default: ${DEFAULT-VALUE}.")
  private int timeout;

  /** Where to work; throws on numbers that make no sense. */
  Workshop workshop() {
    atLeast("--heap", heap, 256);
    atLeast("--timeout", timeout, 1);
    Path home = Path.of(System.getProperty("parkgraph.home", ".")).toAbsolutePath().normalize();
    Path folder = work == null ? home.resolve("target/bench") : work.toAbsolutePath().normalize();
    return new Workshop(home, folder, heap, timeout);
  }

  /** The files to measure on, generated unless they are there. */
  List<Path> files(Workshop shop) {
    if (data != null) {
      Path file = data.toAbsolutePath().normalize();
      if (!file.toString().endsWith(".nt") || !Files.isReadable(file)) {
        throw new ParameterException(
            spec.commandLine(), "--data " + data + " is no readable file that ends in .nt");
      }
      return List.of(file);
    }
    parks.forEach(n -> atLeast("--parks", n, 1));
    return parks.stream().map(n -> generated(shop, n)).toList();
  }

  private static Path generated(Workshop shop, int parks) {
    Path file = shop.data().resolve("parks-" + parks + ".nt");
    if (!Files.exists(file)) {
      Path part = file.resolveSibling("part-" + parks + ".nt");
      Commands.run(
          shop.home(),
          shop.log("generate"),
          Map.of(),
          List.of(
              shop.home().resolve("parkgraph").toString(),
              "generate",
              "--parks",
              Integer.toString(parks),
              part.toString()));
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new BenchException(file + " cannot be written", e);
      }
    }
    return file;
  }

  /** Writes a file of results and says so. */
  void write(Workshop shop, String name, String text) {
    Path folder = Objects.requireNonNullElse(out, shop.work().resolve("results"));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new BenchException(folder + " cannot be written", e);
    }
    say(folder.resolve(name) + " written");
  }

  /** Tells how far it is. */
  void say(String line) {
    spec.commandLine().getErr().println("bench: " + line);
  }

  void print(String text) {
    spec.commandLine().getOut().println(text);
  }

  /** Refuses a number that is too small. */
  void atLeast(String option, int value, int least) {
    if (value < least) {
      throw new ParameterException(
          spec.commandLine(), option + " is a number from " + least + " on, not " + value);
    }
  }

  /** Refuses a name that is not there, naming those that are. */
  void known(String option, List<String> given, List<String> there) {
    for (String name : given) {
      if (!there.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            option + " " + name + " is not there; there are " + String.join(", ", there));
      }
    }
  }
}

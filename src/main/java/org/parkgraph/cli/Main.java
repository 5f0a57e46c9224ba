package org.parkgraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code parkgraph} with its commands. */
@Command(
    name = "parkgraph",
    description = "A knowledge graph over science parks that answers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed; the message says what and where", "2:wrong usage"},
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      QueryCommand.class,
      SearchCommand.class,
      DumpCommand.class,
      GenerateCommand.class,
      BenchCommand.class
    })
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), args));
  }

  /** Runs one command line; returns its exit code. */
  static int run(PrintWriter out, String... args) {
    CommandLine line =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Main::failed);
    if (args.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  /** A failure is one line for people; what was not foreseen names its kind as well. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    String message = e.getMessage();
    boolean foreseen = message != null && e.getClass().getName().startsWith("org.parkgraph.");
    line.getErr().println("parkgraph: " + (foreseen ? message : e.toString()));
    return CommandLine.ExitCode.SOFTWARE;
  }
}

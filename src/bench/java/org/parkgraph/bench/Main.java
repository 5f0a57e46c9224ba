package org.parkgraph.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program behind {@code ./parkgraph bench}. */
public final class Main {

  private Main() {}

  /** Runs one command line: 0 done, 1 failed, 2 wrongly called. */
  public static void main(String[] args) {
    // A little less than what the servers allow an idle connection.
    System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), args));
  }

  static int run(PrintWriter out, String... args) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new HttpCommand())
        .addSubcommand(new SearchCommand())
        .setOut(out)
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(Main::failed)
        .execute(args);
  }

  /** A failure is one line for people; what was not foreseen names its kind as well. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    String message = e instanceof BenchException ? e.getMessage() : e.toString();
    line.getErr().println("parkgraph bench: " + message);
    return CommandLine.ExitCode.SOFTWARE;
  }
}

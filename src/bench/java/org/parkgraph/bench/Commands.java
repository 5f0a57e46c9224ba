package org.parkgraph.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs, their output in log files. */
final class Commands {

  private static final int TAIL = 5;

  private Commands() {}

  /** Runs a program to its end; throws with the end of its output if it fails. */
  static void run(Path folder, Path log, Map<String, String> environment, List<String> command) {
    try {
      int code = start(folder, log, environment, command).waitFor();
      if (code != 0) {
        throw new BenchException(command.get(0) + " ended with " + code + ": " + tail(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  /** Starts a program that goes on, at most as long as the benchmark itself. */
  static Process start(
      Path folder, Path log, Map<String, String> environment, List<String> command) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      // Who interrupts the benchmark is not left with its servers.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process;
    } catch (IOException e) {
      throw new BenchException(command.get(0) + " cannot be started", e);
    }
  }

  /** The last lines of a log, on one line. */
  static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()))
          + " (all of it in "
          + log
          + ")";
    } catch (IOException e) {
      return "its output is not to be read in " + log;
    }
  }
}

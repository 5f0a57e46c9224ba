package org.parkgraph.bench;

import java.nio.file.Path;

/** The Java that runs the benchmark, which runs the JVM engines as well. */
final class Java {

  private Java() {}

  static String command() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

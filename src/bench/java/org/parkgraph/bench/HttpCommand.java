package org.parkgraph.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bench http}: requests per second of single pages. */
@Command(name = "http", description = "x", mixinStandardHelpOptions = true)
final class HttpCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 0;
  }
}

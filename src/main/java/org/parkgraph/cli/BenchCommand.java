package org.parkgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code bench}: in the list of commands; the launcher of a checkout runs it itself. */
@Command(
    name = "bench",
    description = "Measures Parkgraph and its peers on the same data; only in a checkout.")
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println(
            "parkgraph: the benchmark comes with the sources and not with the jar; in a checkout run"
                + " ./parkgraph bench "
                + String.join(" ", options));
    return 1;
  }
}

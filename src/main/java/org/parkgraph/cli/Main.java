package org.parkgraph.cli;

import java.nio.file.Path;
import java.util.List;
import org.parkgraph.check.Check;
import org.parkgraph.check.Violation;
import org.parkgraph.source.SourceTree;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    List<Violation> v = Check.run(SourceTree.at(Path.of(args[0])));
    v.forEach(System.out::println);
    System.out.println(v.size() + " violations");
    System.exit(v.isEmpty() ? 0 : 1);
  }
}

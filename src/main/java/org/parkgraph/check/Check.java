package org.parkgraph.check;

import java.util.List;
import org.parkgraph.source.SourceTree;

/** All checks of the sources. */
public final class Check {

  private Check() {}

  /** Checks everything and returns the faults sorted by file and line; none means all is well. */
  public static List<Violation> run(SourceTree sources) {
    CheckedSources checked = CheckedSources.read(sources);
    Terms.check(checked);
    EvidenceCoverage.check(checked);
    return checked.violations().stream().distinct().sorted().toList();
  }
}

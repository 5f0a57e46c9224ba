package org.parkgraph.check;

import java.util.List;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.query.QueryProblem;
import org.parkgraph.source.SourceTree;

/** All checks of the sources. */
public final class Check {

  private Check() {}

  /** Checks everything and returns the faults sorted by file and line; none means all is well. */
  public static List<Violation> run(SourceTree sources) {
    CheckedSources checked = CheckedSources.read(sources);
    for (QueryProblem p : QueryCatalog.read(sources).problems()) {
      checked.violations().add(new Violation(p.file(), p.line(), p.rule(), p.message()));
    }
    if (!checked.complete()) {
      return checked.sorted(); // what the unread files hold would be missed everywhere else
    }
    Terms.check(checked);
    EvidenceCoverage.check(checked);
    try {
      WholeGraph whole = new WholeGraph(checked, sources);
      whole.shapes().violations().forEach(whole::report);
      whole.hygiene();
    } catch (LoadException e) {
      checked.report(e);
    }
    return checked.sorted();
  }

  /**
   * What the shapes advise and is not so, mostly because the sources do not tell; no fault.
   *
   * @throws LoadException where a file cannot be read
   */
  public static List<Violation> warnings(SourceTree sources) {
    CheckedSources checked = CheckedSources.read(sources);
    WholeGraph whole = new WholeGraph(checked, sources);
    whole.shapes().warnings().forEach(whole::report);
    return checked.sorted();
  }
}

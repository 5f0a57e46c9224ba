package org.parkgraph.shacl;

import java.util.List;

/**
 * What a validation found.
 *
 * @param all violations and warnings
 */
public record ViolationReport(List<ShapeViolation> all) {

  public ViolationReport {
    all = List.copyOf(all);
  }

  /** What breaks a rule; none means that the graph conforms. */
  public List<ShapeViolation> violations() {
    return all.stream().filter(v -> !v.warning()).toList();
  }

  /** What is advised and is not so, often because the sources do not tell. */
  public List<ShapeViolation> warnings() {
    return all.stream().filter(ShapeViolation::warning).toList();
  }
}

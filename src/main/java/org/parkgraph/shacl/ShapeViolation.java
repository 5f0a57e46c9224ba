package org.parkgraph.shacl;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/**
 * One node that does not have its shape.
 *
 * @param shape the shape, or the constraint of a shape, that is violated
 * @param focus the node
 * @param path the property concerned; null where it is none or more than one
 * @param value the value concerned; null where there is none, as with one that is missing
 * @param message what would be right
 * @param warning whether the shape merely advises
 */
public record ShapeViolation(
    Node shape,
    Node focus,
    @Nullable Node path,
    @Nullable Node value,
    String message,
    boolean warning) {

  static ShapeViolation of(ReportEntry entry) {
    Node path = entry.resultPath() instanceof P_Link link ? link.getNode() : null;
    boolean warning = !entry.severity().equals(Severity.Violation);
    return new ShapeViolation(
        entry.source(), entry.focusNode(), path, entry.value(), entry.message(), warning);
  }

  /** The name of the shape without its namespace, as in {@code Policy-no-issuer}. */
  public String rule() {
    String iri = shape.isURI() ? shape.getURI() : shape.toString();
    return iri.substring(iri.lastIndexOf('#') + 1);
  }

  /** The triple that is at fault; null where none is, as with one that is missing. */
  public @Nullable Triple triple() {
    return path == null || value == null ? null : Triple.create(focus, path, value);
  }
}

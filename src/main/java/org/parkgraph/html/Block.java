package org.parkgraph.html;

import java.util.List;
import org.parkgraph.linkeddata.FactGroup;

/**
 * A section of a thing's page.
 *
 * @param section its heading
 * @param groups its facts
 * @param query SPARQL whose rows are exactly these facts
 */
public record Block(Section section, List<FactGroup> groups, String query) {

  /** The {@code id} of its heading. */
  public String id() {
    return "_" + section.key();
  }

  /** The number of its facts. */
  public int size() {
    return groups.stream().mapToInt(g -> g.facts().size()).sum();
  }

  /** The figures in it. */
  public List<Figure> figures() {
    return groups.stream().flatMap(g -> g.facts().stream()).map(Figure::new).toList();
  }
}

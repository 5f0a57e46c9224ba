package org.parkgraph.html;

import java.util.List;
import java.util.stream.Collectors;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;

/**
 * The gist of a resource in a small frame on another site's page: names, classes, what it is, and
 * its first facts.
 */
public record PreviewPage(Description description) {

  private static final int GROUPS = 5;
  private static final int VALUES = 3;
  private static final int NAMES = 4;

  /** Its other names. */
  public List<Fact> otherNames() {
    return description.names().stream()
        .flatMap(g -> g.facts().stream())
        .filter(f -> !f.value().label().equals(description.title()))
        .limit(NAMES)
        .toList();
  }

  /** The first kinds of facts. */
  public List<FactGroup> facts() {
    return description.outgoing().stream().limit(GROUPS).toList();
  }

  /** The first values of a property in one line. */
  public static String line(FactGroup group) {
    String shown =
        group.facts().stream()
            .limit(VALUES)
            .map(f -> f.value().label())
            .collect(Collectors.joining(" · "));
    return group.facts().size() > VALUES ? shown + " …" : shown;
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("preview", frame, this);
  }
}

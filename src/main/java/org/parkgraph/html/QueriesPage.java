package org.parkgraph.html;

import java.util.List;

/**
 * The list of the canned queries.
 *
 * @param folders in the order of their names
 */
public record QueriesPage(List<Folder> folders) {

  /** The queries of one folder. */
  public record Folder(String name, String title, List<Entry> queries) {}

  /**
   * One query.
   *
   * @param name folder and file, as in {@code policy/by-topic}
   */
  public record Entry(String name, String title, String description) {}

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("queries", frame, this);
  }
}

package org.parkgraph.html;

import java.util.List;

/**
 * The list of the canned queries.
 *
 * @param folders in the order of their names
 */
public record QueriesPage(List<Folder> folders) {

  private static final String WORDS = "folder.";

  /** The name of a folder in the language of the page; one without a word is called as it is. */
  static String title(String folder, Frame frame) {
    return frame.words(WORDS).getOrDefault(WORDS + folder, folder);
  }

  /** The queries of one folder; what they are about is among the words. */
  public record Folder(String name, List<Entry> queries) {

    /** Its name in the language of the page. */
    public String title(Frame frame) {
      return QueriesPage.title(name, frame);
    }

    /** What its queries are about, in a sentence; empty for a folder that nobody has described. */
    public String about(Frame frame) {
      return frame.words(WORDS).getOrDefault(WORDS + name + ".about", "");
    }
  }

  /**
   * One query.
   *
   * @param name folder and file, as in {@code policy/by-topic}
   * @param other the title in the other language, by which it is found as well
   */
  public record Entry(String name, String title, String description, String other) {}

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("queries", frame, this);
  }
}

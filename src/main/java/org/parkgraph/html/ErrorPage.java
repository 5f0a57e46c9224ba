package org.parkgraph.html;

import java.util.List;
import java.util.Set;

/**
 * An error, told to people.
 *
 * @param status the HTTP status
 * @param title what went wrong, in a few words of English
 * @param detail what exactly, and what would be right, in English
 * @param line where in a text it is, from 1; 0 where there is no such place
 * @param column the column there, from 1
 * @param words what the address says in words, to search for; empty where it says nothing
 * @param nearest things that may have been meant
 */
public record ErrorPage(
    int status,
    String title,
    String detail,
    long line,
    long column,
    String words,
    List<Named> nearest) {

  private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 406, 500, 503);

  /** What went wrong, in the language of the page where there are words for it. */
  public String heading(Frame frame) {
    return TOLD.contains(status) ? frame.say("error." + status) : title;
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("error", frame, this);
  }
}

package org.parkgraph.html;

import org.jspecify.annotations.Nullable;

/**
 * An error, told to people.
 *
 * @param status the HTTP status
 * @param title what went wrong, in a few words
 * @param detail what exactly, and where
 * @param hint what would be right, or null
 */
public record ErrorPage(int status, String title, String detail, @Nullable String hint) {

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("error", frame, this);
  }
}

package org.parkgraph.html;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;

/**
 * Helps a reader to report an error: what is said, where it comes from, in which version, as a text
 * to copy.
 *
 * @param iri the thing that it is about; null where it is about a page of no one thing
 * @param title its name; that of a page is its path
 * @param statements what is said of it that may be wrong; empty where the whole page is meant
 * @param sentences the sentences that say so
 * @param address of the page on this service
 * @param contact where reports go; null where the operator does not say
 */
public record ReportPage(
    @Nullable String iri,
    String title,
    List<Statement> statements,
    List<Evidence> sentences,
    String address,
    @Nullable URI contact) {

  /** A mail program may refuse a longer address. */
  private static final int LONGEST_MAIL = 1800;

  /**
   * An edge as people read it.
   *
   * @param property what is said
   * @param value the other end
   */
  public record Statement(String property, String value) {}

  /** The report, but for what only its reader knows. */
  public String text(Frame frame) {
    List<String> lines = new ArrayList<>();
    if (iri != null) {
      lines.add(frame.say("report.thing") + ": " + title + " <" + iri + ">");
    }
    statements.forEach(
        s -> lines.add(frame.say("report.statement") + ": " + s.property() + " – " + s.value()));
    sentences.forEach(
        e ->
            lines.add(
                frame.say("report.sentence")
                    + ": "
                    + e.document()
                    + ", "
                    + frame.say("evidence.place", e.paragraph(), e.sentence())));
    lines.add(frame.say("footer.version") + ": " + frame.site().dataVersion());
    lines.add(frame.say("report.page") + ": " + address);
    lines.add("");
    lines.add(frame.say("report.wrong"));
    return String.join("\n", lines) + "\n";
  }

  /** Whether reports go by mail. */
  public boolean isMail() {
    return contact != null && "mailto".equals(scheme(contact));
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }

  /** The link to where reports go, a mail with the text in it; null where there is none. */
  public @Nullable String link(Frame frame) {
    if (contact == null || !isMail()) {
      return contact == null ? null : contact.toASCIIString();
    }
    String mail = contact + "?subject=" + encoded(frame.say("report.subject", title));
    String whole = mail + "&body=" + encoded(text(frame));
    return whole.length() <= LONGEST_MAIL ? whole : mail;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("report", frame, this);
  }
}

package org.parkgraph.canned;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.parkgraph.query.Page;

/** The addresses of the other pages of an answer, as a {@code Link} header (RFC 8288). */
final class PageLinks {

  private PageLinks() {}

  /**
   * The header: {@code first} and {@code last}, and {@code prev} and {@code next} where there are
   * such rows. The addresses are relative to the one that was asked, with all its parameters.
   *
   * @param parameters of the address
   * @param page that was asked for, of at least one row
   * @param total how many rows the whole answer has
   */
  static String of(Map<String, List<String>> parameters, Page page, long total) {
    long limit = page.limit();
    long offset = page.offset();
    List<String> links = new ArrayList<>();
    links.add(link(parameters, 0, "first"));
    if (offset > 0) {
      // From behind the end the way back leads to the last rows.
      long from = Math.min(offset, total);
      links.add(link(parameters, Math.max(0, from - limit), "prev"));
    }
    if (offset + limit < total) {
      links.add(link(parameters, offset + limit, "next"));
    }
    links.add(link(parameters, total == 0 ? 0 : (total - 1) / limit * limit, "last"));
    return String.join(", ", links);
  }

  private static String link(Map<String, List<String>> parameters, long offset, String rel) {
    Map<String, List<String>> all = new LinkedHashMap<>(parameters);
    all.remove("offset");
    if (offset > 0) {
      all.put("offset", List.of(Long.toString(offset)));
    }
    StringJoiner address = new StringJoiner("&", "<?", ">; rel=\"" + rel + "\"");
    all.forEach(
        (name, values) -> values.forEach(v -> address.add(encoded(name) + "=" + encoded(v))));
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

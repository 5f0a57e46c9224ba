package org.parkgraph.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a page may link to. */
final class Addresses {

  private static final String NOT_IN_PATHS = "?\"<>\\^`{|}";

  /** A question mark begins the parameters. */
  private static final String NOT_IN_ADDRESSES = NOT_IN_PATHS.substring(1);

  private Addresses() {}

  /**
   * The address that shows what an IRI names: on this server for IRIs under the base; the IRI
   * itself where it is on the web or a mailbox; null for all other schemes, which a page must not
   * link.
   */
  static @Nullable String of(String iri, String base) {
    if (iri.startsWith(base)) {
      return local(iri.substring(base.length()), iri);
    }
    String lower = iri.toLowerCase(Locale.ROOT);
    boolean safe =
        lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
    return safe ? encoded(iri, NOT_IN_ADDRESSES) : null;
  }

  private static @Nullable String local(String rest, String iri) {
    if (rest.startsWith("id/")) {
      return "/page/" + encoded(rest.substring("id/".length()), NOT_IN_PATHS);
    }
    if (rest.startsWith("query/")) {
      return "/queries/" + encoded(rest.substring("query/".length()), NOT_IN_PATHS);
    }
    if (rest.startsWith("graph/")) {
      return with("/park/data", "graph", iri);
    }
    boolean described =
        rest.isEmpty()
            || rest.equals("ontology")
            || rest.startsWith("ontology/")
            || rest.startsWith("ontology#")
            || rest.startsWith("scheme/");
    return described ? "/" + encoded(rest, NOT_IN_PATHS) : null;
  }

  /** An address with one more parameter, before its fragment. */
  static String with(String address, String name, String value) {
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    return page
        + (page.contains("?") ? "&" : "?")
        + name
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8)
        + fragment;
  }

  /**
   * An address that was asked for, as one on this server whatever it looks like: it begins with one
   * slash and has no character that a browser would take for another.
   */
  static String onThisServer(String address) {
    int slashes = 0;
    while (slashes < address.length() && address.charAt(slashes) == '/') {
      slashes++;
    }
    return "/" + encoded(address.substring(slashes), "#" + NOT_IN_ADDRESSES);
  }

  private static String encoded(String text, String reserved) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f || reserved.indexOf(c) >= 0) {
        b.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        b.append(c);
      }
    }
    return b.toString();
  }
}

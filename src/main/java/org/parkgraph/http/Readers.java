package org.parkgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Negotiator;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Frame;
import org.parkgraph.html.Language;
import org.parkgraph.html.Site;
import org.parkgraph.vocab.Park;

/**
 * What a request says of its reader: the language, and the address by which the service is known.
 */
final class Readers {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
  private static final Pattern LANG = Pattern.compile("(^|&)lang=[^&]*");
  private static final Pattern LEADING = Pattern.compile("^&");

  private Readers() {}

  /** The URL under which the request reached the service, without path. */
  static String baseUrl(HttpServletRequest request, Service service) {
    if (service.publicUrl() != null) {
      return service.publicUrl().toString();
    }
    String host = request.getHeader("Host");
    boolean plain = host != null && HOST.matcher(host).matches();
    return request.getScheme() + "://" + (plain ? host : "localhost");
  }

  /** The language of pages and labels: that of {@code lang=}, else the reader's, else English. */
  static Language language(HttpServletRequest request) {
    String wanted = chosen(request.getQueryString());
    String accepted = request.getHeader("Accept-Language");
    if (wanted != null) {
      return Language.of(wanted);
    }
    return accepted == null ? Language.ENGLISH : most(accepted);
  }

  /** The language of the pages that a list with qualities asks for most. */
  private static Language most(String list) {
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(list)) { // the best first
        if (range.getWeight() > 0 && Language.isSpoken(range.getRange())) {
          return Language.of(range.getRange());
        }
      }
    } catch (IllegalArgumentException e) {
      return Language.ENGLISH; // a list that is none asks for nothing
    }
    return Language.ENGLISH;
  }

  /** Whether the client would rather read a page than a document for programs. */
  static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.toLowerCase(Locale.ROOT).contains("html")
        && Negotiator.choose(accept, List.of(Representation.JSON, Representation.HTML))
            .equals(Optional.of(Representation.HTML));
  }

  /** The path of the request, decoded, beginning with a slash. */
  static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  static Frame frame(HttpServletRequest request, Service service) {
    String query = request.getQueryString();
    boolean chosen = chosen(query) != null;
    String asked = query == null ? "" : chosen ? withoutLang(query) : query;
    String path = path(request);
    return new Frame(
        new Site(Park.BASE, baseUrl(request, service), service.version(), service.originals()),
        language(request),
        chosen,
        asked.isEmpty() ? path : path + "?" + asked);
  }

  private static String withoutLang(String query) {
    return LEADING.matcher(LANG.matcher(query).replaceAll("")).replaceFirst("");
  }

  /** The value of the first field {@code lang} of a query string, or null. */
  private static @Nullable String chosen(@Nullable String query) {
    if (query == null) {
      return null;
    }
    int at = query.startsWith("lang=") ? 0 : query.indexOf("&lang=") + 1;
    if (at == 0 && !query.startsWith("lang=")) {
      return null;
    }
    int from = at + "lang=".length();
    int end = query.indexOf('&', from);
    return end < 0 ? query.substring(from) : query.substring(from, end);
  }
}

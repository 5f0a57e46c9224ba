package org.parkgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.parkgraph.html.ErrorPage;
import org.parkgraph.html.Frame;
import org.parkgraph.html.Named;
import org.parkgraph.text.SearchHit;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchSyntaxException;
import org.parkgraph.text.SearchTimeoutException;

/** Problems told to people: what went wrong, where, and what may have been meant. */
final class ErrorPages {

  private static final int NEAREST = 5;
  private static final int LONGEST = 100;
  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ErrorPages() {}

  static String of(Problem problem, Service service, HttpServletRequest request) {
    Frame frame = Readers.frame(request, service);
    String words = problem.status() == 404 ? words(Readers.path(request)) : "";
    return new ErrorPage(
            problem.status(),
            problem.title(),
            problem.detail(),
            problem.line(),
            problem.column(),
            words,
            words.isEmpty() ? List.of() : nearest(words, service))
        .render(frame);
  }

  /** What the end of an address says in words: that of {@code /id/garage-cafe} is garage cafe. */
  private static String words(String path) {
    String end = path.substring(path.lastIndexOf('/') + 1);
    String words = NOT_IN_WORDS.matcher(end).replaceAll(" ").strip();
    return words.length() > LONGEST ? "" : words;
  }

  private static List<Named> nearest(String words, Service service) {
    try {
      return service.text().search(SearchRequest.of(words)).hits().stream()
          .limit(NEAREST)
          .map(ErrorPages::named)
          .toList();
    } catch (SearchSyntaxException | SearchTimeoutException e) {
      return List.of(); // the page says what is wrong without it
    }
  }

  private static Named named(SearchHit hit) {
    return new Named(hit.iri(), hit.label(), "");
  }
}

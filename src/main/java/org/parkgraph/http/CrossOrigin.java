package org.parkgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/**
 * Lets scripts on pages of other sites read what anybody may read (CORS, as the Fetch standard has
 * it). Never with credentials, which nothing here asks for.
 */
final class CrossOrigin {

  /** Headers of ours that a script may read; without this it sees hardly more than the body. */
  private static final String EXPOSED =
      "Accept-Query, Allow, Content-Disposition, Content-Length, ETag, Link, Location,"
          + " Parkgraph-Row-Limit, Parkgraph-Version, Retry-After, Server-Timing, Vary";

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9, -]{1,1000}");

  private CrossOrigin() {}

  static void allow(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
  }

  /** Answers what a browser asks before a request that a form could not send. */
  static void preflight(HttpServletRequest request, HttpServletResponse response, String methods) {
    response.setHeader("Access-Control-Allow-Methods", methods);
    response.setHeader("Access-Control-Max-Age", "86400"); // seconds; browsers cut it shorter
    String asked = request.getHeader("Access-Control-Request-Headers");
    boolean plain = asked != null && NAMES.matcher(asked).matches();
    response.setHeader(
        "Access-Control-Allow-Headers",
        plain ? asked : "Accept, Accept-Language, Content-Type, If-None-Match");
    response.setHeader("Vary", "Access-Control-Request-Headers");
  }
}

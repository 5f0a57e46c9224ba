package org.parkgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Negotiator;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Frame;
import org.parkgraph.html.Language;
import org.parkgraph.html.Originals;
import org.parkgraph.html.Site;
import org.parkgraph.vocab.Park;

/** One request and its response, with the few things that handlers do with them. */
public final class Exchange {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Service service;
  private final Parameters parameters = new Parameters();
  private final long started = System.nanoTime();

  Exchange(HttpServletRequest request, HttpServletResponse response, Service service) {
    this.request = request;
    this.response = response;
    this.service = service;
    parameters.add(request.getQueryString());
  }

  Service service() {
    return service;
  }

  String method() {
    return request.getMethod();
  }

  /** The path of the request, decoded, beginning with a slash. */
  String path() {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  Parameters parameters() {
    return parameters;
  }

  @Nullable String header(String name) {
    return request.getHeader(name);
  }

  /** The URL under which this request reached the service, without path. */
  String baseUrl() {
    return url(request, service);
  }

  private static String url(HttpServletRequest request, Service service) {
    if (service.publicUrl() != null) {
      return service.publicUrl().toString();
    }
    String host = request.getHeader("Host");
    boolean plain = host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}");
    return request.getScheme() + "://" + (plain ? host : "localhost");
  }

  /** The language of pages and labels: that of {@code lang=}, else the reader's, else English. */
  String lang() {
    return frame().language().tag();
  }

  /**
   * The representation to answer with: the one that {@code format=} names, else the one that Accept
   * wants most.
   *
   * @throws ProblemException 400 for an unknown format, 406 where nothing on offer is wanted
   */
  Representation choose(List<Representation> offers) {
    response.addHeader("Vary", "Accept, Accept-Language");
    String format = parameters.one("format");
    if (format != null) {
      return offers.stream()
          .filter(o -> o.extension().equals(format) || o.mediaType().equals(format))
          .findFirst()
          .orElseThrow(
              () ->
                  ProblemException.badParameter(
                      "format",
                      "no format "
                          + Parameters.quote(format)
                          + " here; there are "
                          + names(offers)));
    }
    return Negotiator.choose(header("Accept"), offers)
        .orElseThrow(
            () ->
                ProblemException.notAcceptable(
                    "nothing that Accept wants is on offer here; there are " + names(offers)));
  }

  private static String names(List<Representation> offers) {
    return String.join(
        ", ", offers.stream().map(o -> o.extension() + " (" + o.mediaType() + ")").toList());
  }

  /** Whether the client would rather read a page than a document. */
  boolean wantsPage() {
    String accept = header("Accept");
    if (accept == null || !accept.contains("html")) {
      return false;
    }
    List<Representation> offers = List.of(Representation.JSON, Representation.HTML);
    return Negotiator.choose(accept, offers).equals(java.util.Optional.of(Representation.HTML));
  }

  /**
   * Sets the entity tag of a representation of the current data and answers 304 where the client
   * has it already.
   *
   * @return whether the request is answered
   */
  boolean notModified(Representation representation, String variant) {
    String tag =
        "\""
            + service.version()
            + "-"
            + representation.extension()
            + (variant.isEmpty() ? "" : "-" + Integer.toHexString(variant.hashCode()))
            + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache"); // kept by the client, asked for each time
    String known = header("If-None-Match");
    if (known != null && matches(known, tag)) {
      response.setStatus(304);
      return true;
    }
    return false;
  }

  private static boolean matches(String header, String tag) {
    for (String candidate : header.split(",", -1)) {
      String bare = candidate.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\"");
      if (bare.equals(tag) || bare.equals("*")) {
        return true;
      }
    }
    return false;
  }

  /** What a page knows of this request and the service. */
  Frame frame() {
    return frame(request, service);
  }

  static Frame frame(HttpServletRequest request, Service service) {
    String query = request.getQueryString();
    String asked =
        query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    boolean chosen = query != null && query.matches("(.*&)?lang=.*");
    String wanted = query == null ? null : langOf(query);
    String tag = wanted == null ? request.getHeader("Accept-Language") : wanted;
    Language language = Language.of(tag == null ? null : tag.split("[,;]", 2)[0].strip());
    return new Frame(
        new Site(Park.BASE, url(request, service), service.version(), Originals.NONE),
        language,
        chosen,
        asked.isEmpty() ? path : path + "?" + asked);
  }

  private static @Nullable String langOf(String query) {
    for (String field : query.split("&", -1)) {
      if (field.startsWith("lang=")) {
        return field.substring("lang=".length());
      }
    }
    return null;
  }

  void setHeader(String name, String value) {
    response.setHeader(name, value);
  }

  void addHeader(String name, String value) {
    response.addHeader(name, value);
  }

  /** Answers with a page. */
  void page(String html) throws IOException {
    send(200, "text/html", html);
  }

  /** Answers 303 with an address on this server. */
  void seeOther(String location) {
    response.setStatus(303);
    response.setHeader("Location", location);
  }

  /** Answers with a text in UTF-8. */
  void send(int status, String mediaType, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(mediaType + (mediaType.startsWith("image/") ? "" : ";charset=utf-8"));
    sendBytes(bytes);
  }

  /** Answers with bytes as they are. */
  void send(String mediaType, byte[] bytes) throws IOException {
    response.setStatus(200);
    response.setContentType(mediaType);
    sendBytes(bytes);
  }

  private void sendBytes(byte[] bytes) throws IOException {
    timing();
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Tells the client how long the answer took so far, in milliseconds. */
  void timing() {
    double millis = (System.nanoTime() - started) / 1e6;
    response.setHeader("Server-Timing", String.format(Locale.ROOT, "total;dur=%.1f", millis));
  }

  /**
   * A stream for an answer of unknown length; nothing is sent before its first mebibyte is full.
   */
  DeferredOutput stream(Representation representation) {
    return new DeferredOutput(
        () -> {
          timing();
          response.setStatus(200);
          response.setContentType(
              representation.mediaType()
                  + (representation.mediaType().startsWith("text/") ? ";charset=utf-8" : ""));
          return response.getOutputStream();
        });
  }

  /**
   * The body of the request as UTF-8 text.
   *
   * @throws ProblemException 413 where it is longer than the limit in bytes
   */
  String body(int limit) throws IOException {
    try (InputStream in = request.getInputStream()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
        if (bytes.size() > limit) {
          throw new ProblemException(
              Problem.of(413, "Content too large", "the body has more than " + limit + " bytes"));
        }
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}

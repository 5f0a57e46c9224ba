package org.parkgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Negotiator;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Frame;
import org.parkgraph.sparql.Deadline;

/** One request and its response, with the few things that handlers do with them. */
public final class Exchange implements AutoCloseable {

  private static final String VARY = "Accept, Accept-Language";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Service service;
  private final Parameters parameters = new Parameters();
  private final Delivery delivery;
  private Answers.@Nullable Turn turn;
  private @Nullable Deadline deadline;

  Exchange(HttpServletRequest request, HttpServletResponse response, Service service) {
    this.request = request;
    this.response = response;
    this.service = service;
    this.delivery = new Delivery(request, response);
    parameters.add(request.getQueryString());
  }

  public Service service() {
    return service;
  }

  public String method() {
    return request.getMethod();
  }

  /** The path of the request, decoded, beginning with a slash. */
  public String path() {
    return Readers.path(request);
  }

  public Parameters parameters() {
    return parameters;
  }

  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  /** The URL under which this request reached the service, without path. */
  public String baseUrl() {
    return Readers.baseUrl(request, service);
  }

  /** The language of pages and labels: that of {@code lang=}, else the reader's, else English. */
  public String lang() {
    return Readers.language(request).tag();
  }

  /**
   * The representation to answer with: the one that {@code format=} names, else the one that Accept
   * wants most.
   *
   * @throws ProblemException 400 for an unknown format, 406 where nothing on offer is wanted
   */
  public Representation choose(List<Representation> offers) {
    response.setHeader("Vary", VARY);
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
  public boolean wantsPage() {
    return Readers.wantsPage(request);
  }

  /** Whether the request sends a body that says what is asked for. */
  public boolean hasBody() {
    return method().equals("POST") || method().equals("QUERY");
  }

  /**
   * Sets the entity tag of a representation of the current data and answers 304 where the client
   * has it already; a POST is answered in any case.
   *
   * @return whether the request is answered
   */
  public boolean notModified(Representation representation, String variant) {
    EntityTag tag =
        EntityTag.of(
            service.version(),
            representation,
            variant + host(representation) + service.originals().version());
    response.setHeader("ETag", tag.text());
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "no-cache"); // kept by the client, asked for each time
    }
    String known = header("If-None-Match");
    if (known != null && tag.isIn(known) && !method().equals("POST")) {
      response.setStatus(304);
      return true;
    }
    return false;
  }

  /**
   * Answers with 304 where the client has the current answer, or with the answer itself where it is
   * kept. Else what the handler sends next is kept for others; it depends on the address, the
   * parameters, the representation and the variant only, and a page on its frame.
   *
   * @return whether the request is answered
   */
  public boolean answered(Representation representation, String variant) throws IOException {
    boolean page = representation.equals(Representation.HTML);
    if (page) {
      response.setHeader("Vary", VARY); // its words are in the reader's language
    }
    if (notModified(representation, variant)) {
      return true;
    }
    Frame frame = page ? frame() : null;
    Answers.Turn given =
        service
            .answers()
            .turn(
                new Answers.Key(
                    service.version(),
                    path(),
                    parameters.map(),
                    representation,
                    variant + host(representation),
                    frame));
    turn = given;
    Answer kept = given.kept();
    if (kept != null) {
      delivery.send(kept);
    }
    return kept != null;
  }

  /**
   * Starts the time of a query for this request; it ends with the next one, or with the request.
   *
   * @param asked a shorter time than the service's, or null
   * @param stop stops the query, from another thread
   */
  public void startDeadline(@Nullable Duration asked, Runnable stop) {
    if (deadline != null) {
      deadline.close();
    }
    deadline = Deadline.start(service.sparql().limit(asked), stop, delivery::waited);
  }

  /** A JSON-LD document names its context by this service's address. */
  private String host(Representation representation) {
    return representation.extension().equals("jsonld") ? baseUrl() : "";
  }

  /** Lets go of what the request holds, however it ended. */
  @Override
  public void close() throws IOException {
    endTurn();
    if (deadline != null) {
      deadline.close();
    }
    delivery.close();
  }

  private void endTurn() {
    if (turn != null) {
      turn.end();
    }
  }

  /** What a page knows of this request and the service. */
  public Frame frame() {
    return Readers.frame(request, service);
  }

  public void setHeader(String name, String value) {
    response.setHeader(name, value);
  }

  /** Lets the page load pictures from another server, such as {@code https://tiles.example}. */
  public void allowImagesFrom(String origin) {
    setHeader("Content-Security-Policy", RouteServlet.policy(origin));
  }

  public void addHeader(String name, String value) {
    response.addHeader(name, value);
  }

  /** Answers with a page. */
  public void page(String html) throws IOException {
    send("text/html", html);
  }

  /**
   * The address of a decoded path for headers: on this server, in ASCII, below the path that the
   * public URL has where a proxy serves us under one.
   */
  public String address(String path) {
    URI publicUrl = service.publicUrl();
    String below =
        publicUrl == null || publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
    return below + Ascii.path(path);
  }

  /** Answers 303 with an address on this server, as {@link #address} gives it. */
  public void seeOther(String location) {
    response.setStatus(303);
    response.setHeader("Location", location);
  }

  /** Answers with a text in UTF-8. */
  public void send(String mediaType, String text) throws IOException {
    send(mediaType + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with bytes as they are. */
  public void send(String contentType, byte[] bytes) throws IOException {
    Answer answer = new Answer(contentType, bytes);
    if (turn != null) {
      turn.keep(answer);
    }
    delivery.send(answer);
  }

  /**
   * Answers with a file, or with the part of it that Range asks for. The entity tag must be set.
   *
   * @param size of the file in bytes
   */
  public void file(String contentType, Path file, long size) throws IOException {
    delivery.file(contentType, file, size);
  }

  /**
   * A stream for an answer of unknown length; nothing is sent before it is complete or its first
   * mebibyte is full.
   */
  public DeferredOutput stream(Representation representation) {
    String media = representation.mediaType();
    String contentType = media.startsWith("text/") ? media + ";charset=utf-8" : media;
    return new DeferredOutput(
        new DeferredOutput.Receiver() {
          @Override
          public void whole(byte[] body) throws IOException {
            send(contentType, body);
          }

          @Override
          public OutputStream open() throws IOException {
            endTurn(); // too long to keep: whoever waits makes it as well
            return delivery.open(contentType);
          }
        });
  }

  /**
   * The body of the request as UTF-8 text.
   *
   * @throws ProblemException 413 where it is longer than the limit in bytes
   */
  public String body(int limit) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new ProblemException(
            Problem.of(413, "Content too large", "the body has more than " + limit + " bytes"));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}

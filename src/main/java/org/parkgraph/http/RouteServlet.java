package org.parkgraph.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a handler for a path: methods, common headers, and problems told in the reader's way. */
public final class RouteServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(RouteServlet.class);

  private final transient Handler handler;
  private final transient Service service;
  private final transient Set<String> methods;

  public RouteServlet(Handler handler, Service service) {
    this.handler = handler;
    this.service = service;
    this.methods = Set.of(handler.methods().split(", ", -1));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers(response, service);
    try {
      answer(request, response);
    } catch (RuntimeException e) {
      Problem problem = Problems.of(e, service);
      if (problem.status() == 500) {
        LOG.error("request failed: {}", request.getRequestURI(), e);
      }
      if (problem.status() == 503) {
        response.setHeader("Retry-After", "10");
      }
      send(problem, service, request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", handler.methods() + ", OPTIONS");
      CrossOrigin.preflight(request, response, handler.methods());
      response.setStatus(204);
    } else if (!methods.contains(request.getMethod())) {
      response.setHeader("Allow", handler.methods() + ", OPTIONS");
      throw new ProblemException(
          Problem.of(405, "Method not allowed", "this address takes " + handler.methods()));
    } else {
      try (Exchange exchange = new Exchange(request, response, service)) {
        handler.handle(exchange);
      }
    }
  }

  private static void headers(HttpServletResponse response, Service service) {
    response.setHeader("Parkgraph-Version", service.version());
    CrossOrigin.allow(response);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", policy(""));
  }

  /**
   * What a page may load.
   *
   * @param images where pictures may come from too, or empty
   */
  static String policy(String images) {
    return "default-src 'self'; img-src 'self' data:"
        + (images.isEmpty() ? "" : " " + images)
        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private static void send(
      Problem problem, Service service, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      // The status is out already. Failing here cuts the connection before the end of the body, so
      // that the client sees that the answer is not whole.
      throw new IOException("answer cut: " + problem.detail());
    }
    response.resetBuffer();
    response.setHeader("ETag", null);
    response.setHeader("Cache-Control", "no-store");
    boolean page = Readers.wantsPage(request);
    response.setStatus(problem.status());
    byte[] body =
        (page ? ErrorPages.of(problem, service, request) : problem.json())
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType(page ? "text/html;charset=utf-8" : Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

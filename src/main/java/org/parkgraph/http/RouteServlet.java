package org.parkgraph.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryParseException;
import org.parkgraph.html.ErrorPage;
import org.parkgraph.sparql.QueryRefusedException;
import org.parkgraph.text.TextQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a handler for a path: methods, common headers, and problems told in the reader's way. */
public final class RouteServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(RouteServlet.class);

  private final transient Handler handler;
  private final transient Service service;

  public RouteServlet(Handler handler, Service service) {
    this.handler = handler;
    this.service = service;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    respond(handler, service, request, response);
  }

  /** Answers one request with a handler. */
  public static void respond(
      Handler handler, Service service, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    headers(response, service);
    List<String> methods = Arrays.asList(handler.methods().split(", ", -1));
    try {
      if (request.getMethod().equals("OPTIONS")) {
        response.setHeader("Allow", handler.methods() + ", OPTIONS");
        response.setHeader("Access-Control-Allow-Methods", handler.methods());
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
        response.setStatus(204);
      } else if (!methods.contains(request.getMethod())) {
        response.setHeader("Allow", handler.methods() + ", OPTIONS");
        throw new ProblemException(
            Problem.of(405, "Method not allowed", "this address takes " + handler.methods()));
      } else {
        handler.handle(new Exchange(request, response, service));
      }
    } catch (ProblemException e) {
      send(e.problem(), service, request, response);
    } catch (QueryParseException e) {
      String detail = String.valueOf(e.getMessage()).lines().findFirst().orElse("syntax error");
      send(
          new Problem(400, "Malformed query", detail, e.getLine(), e.getColumn(), null),
          service,
          request,
          response);
    } catch (QueryRefusedException e) {
      boolean never = e.isForbidden();
      send(
          Problem.of(
              never ? 403 : 400,
              never ? "Forbidden" : "Query refused",
              String.valueOf(e.getMessage())),
          service,
          request,
          response);
    } catch (QueryDeniedException e) {
      send(
          Problem.of(403, "Forbidden", "the query asks for something that is switched off here"),
          service,
          request,
          response);
    } catch (TextQueryException e) {
      send(
          Problem.of(400, "Query refused", String.valueOf(e.getMessage())),
          service,
          request,
          response);
    } catch (QueryCancelledException e) {
      response.setHeader("Retry-After", "10");
      long seconds = service.sparql().deadline().toSeconds();
      send(
          Problem.of(503, "Time limit", "the query was stopped at its deadline of " + seconds + " s"),
          service,
          request,
          response);
    } catch (RuntimeException e) {
      LOG.error("request failed: {}", request.getRequestURI(), e);
      send(
          Problem.of(500, "Internal error", "the request failed; the server's log says why"),
          service,
          request,
          response);
    }
  }

  private static String page(Problem problem, Service service, HttpServletRequest request) {
    String place =
        problem.line() > 0 ? "line " + problem.line() + ", column " + problem.column() : null;
    return new ErrorPage(problem.status(), problem.title(), problem.detail(), place)
        .render(Exchange.frame(request, service));
  }

  private static void headers(HttpServletResponse response, Service service) {
    response.setHeader("Parkgraph-Version", service.version());
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'");
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
    String accept = request.getHeader("Accept");
    boolean page = accept != null && accept.contains("text/html");
    response.setStatus(problem.status());
    byte[] body =
        (page ? page(problem, service, request) : problem.json())
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    response.setContentType(page ? "text/html;charset=utf-8" : Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

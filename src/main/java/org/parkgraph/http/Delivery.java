package org.parkgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** Puts an answer on the wire, whole, from a file or as it is made, and times it. */
final class Delivery implements AutoCloseable {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final long started = System.nanoTime();
  private final Waiting waiting = new Waiting();
  private @Nullable Spool spool;

  Delivery(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** How long the client has kept us waiting so far, in nanoseconds. */
  long waited() {
    return waiting.nanos();
  }

  void send(Answer answer) throws IOException {
    begin(answer.contentType());
    byte[] body = answer.body();
    if (Compression.helps(answer.contentType(), body.length)) {
      String varies = response.getHeader("Vary");
      response.setHeader("Vary", varies == null ? "Accept-Encoding" : varies + ", Accept-Encoding");
      if (Compression.isWanted(request.getHeader("Accept-Encoding"))) {
        body = answer.zipped();
        response.setHeader("Content-Encoding", "gzip");
        tagAs(EntityTag.GZIPPED);
      }
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void tagAs(UnaryOperator<String> form) {
    String tag = response.getHeader("ETag");
    if (tag != null) {
      response.setHeader("ETag", form.apply(tag));
    }
  }

  /**
   * Answers with a file, or with the part of it that Range asks for. The entity tag must be set.
   *
   * @param size of the file in bytes
   */
  void file(String contentType, Path file, long size) throws IOException {
    String onlyIf = request.getHeader("If-Range");
    boolean same = onlyIf == null || onlyIf.equals(response.getHeader("ETag"));
    ByteRange range = same ? ByteRange.of(request.getHeader("Range"), size) : null;
    response.setHeader("Accept-Ranges", "bytes");
    if (range != null && range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + size);
      throw new ProblemException(
          Problem.of(416, "Range not satisfiable", "there are " + size + " bytes"));
    }
    ByteRange part = range == null ? new ByteRange(0, size) : range;
    begin(contentType);
    if (range != null) {
      response.setStatus(206);
      response.setHeader(
          "Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + size);
    }
    response.setContentLengthLong(part.to() - part.from());
    if (!request.getMethod().equals("HEAD")) {
      try (InputStream in = Files.newInputStream(file)) {
        in.skipNBytes(part.from());
        BoundedInputStream.builder()
            .setInputStream(in)
            .setMaxCount(part.to() - part.from())
            .get()
            .transferTo(response.getOutputStream());
      }
    }
  }

  /** A stream to the client; to be closed when the answer is whole, and only then. */
  OutputStream open(String contentType) throws IOException {
    if (request.getProtocol().equals("HTTP/1.0")) {
      spool = new Spool(file -> file(contentType, file, Files.size(file)));
      return spool;
    }
    begin(contentType);
    return waiting.of(response.getOutputStream());
  }

  private void begin(String contentType) {
    response.setHeader("Server-Timing", timing());
    response.setStatus(200);
    response.setContentType(contentType);
  }

  /** How long the answer took so far, in milliseconds with one decimal. */
  private String timing() {
    long tenths = (System.nanoTime() - started + 50_000) / 100_000;
    return "total;dur=" + tenths / 10 + "." + tenths % 10;
  }

  @Override
  public void close() throws IOException {
    if (spool != null) {
      spool.delete();
    }
  }
}

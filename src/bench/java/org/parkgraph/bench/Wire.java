package org.parkgraph.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The leanest client: GET requests over one kept HTTP 1.1 connection, bodies read and dropped. For
 * figures of single pages, where a full client would cost more than the server.
 */
final class Wire {

  private final String host;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Wire(URI server) throws IOException {
    this.host = server.getHost() + ":" + server.getPort();
    this.socket = new Socket(server.getHost(), server.getPort());
    this.socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    this.out = socket.getOutputStream();
  }

  /** The bytes of a request; the headers are lines {@code Name: value}. */
  byte[] request(String path, String... headers) {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + lines + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends a request and reads its whole answer; the status. */
  int send(byte[] request) throws IOException {
    out.write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    long length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (status != 304 && chunked) {
      chunks();
    } else if (status != 304) {
      in.skipNBytes(length);
    }
    return status;
  }

  private void chunks() throws IOException {
    long size;
    do {
      size = Long.parseLong(line().replaceFirst(";.*", "").strip(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}

package org.parkgraph.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A long answer to a client of HTTP/1.0, which takes the end of the connection for the end of the
 * answer, whatever ended it. The answer is written to a file first and sent, with its length, when
 * it is whole.
 */
final class Spool extends OutputStream {

  /** Takes the answer when it is whole. */
  interface Receiver {

    void whole(Path file) throws IOException;
  }

  private final Path file;
  private final OutputStream out;
  private final Receiver receiver;

  Spool(Receiver receiver) throws IOException {
    this.file = Files.createTempFile("parkgraph-answer", "");
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.receiver = receiver;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  /** The answer is whole. */
  @Override
  public void close() throws IOException {
    out.close();
    receiver.whole(file);
  }

  /** To be called in the end, whatever came of the answer. */
  void delete() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}

package org.parkgraph.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of request to a server.
 *
 * @param name for the table
 * @param server who is asked
 * @param paths what is asked, one after the other for ever
 * @param headers sent with each
 * @param status what a right answer has
 */
record Page(String name, Server server, List<String> paths, List<String> headers, int status) {

  /** A client with a connection of its own; an answer with another status is counted as failed. */
  Throughput.Asker asker() {
    try {
      Wire wire = new Wire(server.base());
      List<byte[]> requests =
          paths.stream().map(p -> wire.request(p, headers.toArray(String[]::new))).toList();
      return number -> send(wire, requests.get(number % requests.size()));
    } catch (IOException e) {
      throw new BenchException(name + ": no connection", e);
    }
  }

  private Answer send(Wire wire, byte[] request) {
    long start = System.nanoTime();
    try {
      boolean right = wire.send(request) == status;
      return new Answer(right ? 200 : 500, System.nanoTime() - start, new byte[0]);
    } catch (IOException e) {
      throw new BenchException(name + ": the connection broke", e);
    }
  }

  /** The same with one more header. */
  Page with(String newName, String header, int newStatus) {
    List<String> more = Stream.concat(headers.stream(), Stream.of(header)).toList();
    return new Page(newName, server, paths, more, newStatus);
  }
}

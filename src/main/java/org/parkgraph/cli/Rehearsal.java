package org.parkgraph.cli;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;

/**
 * Starts the service, asks it one thing of each kind and ends. The launcher runs it once after a
 * build so that the JVM can archive the classes that a start needs.
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] args) throws java.io.IOException {
    Path prepared = ServeCommand.preparedFolder();
    try (Assembly first = Assembly.of(SourceTree.locate(), prepared)) {
      first.prepare(prepared);
    }
    try (Assembly assembly = Assembly.of(SourceTree.locate(), prepared);
        ParkgraphServer server =
            ParkgraphServer.start(ServerConfig.local(0), assembly.service(null))) {
      String base = "http://127.0.0.1:" + server.port();
      get(base + "/", "text/html");
      get(base + "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%205", "*/*");
      get(base + "/search?q=park", "text/html");
      get(base + "/page/zhongguancun-inno-way", "text/html");
      get(base + "/page/zhongguancun-inno-way.ttl", "*/*");
      get(base + "/queries", "text/html");
    }
  }

  private static void get(String url, String accept) throws java.io.IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setRequestProperty("Accept", accept);
    connection.getResponseCode();
    connection.disconnect();
  }
}

package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ServerFixture;

/**
 * A client in TypeScript that openapi-ts generates from {@code /openapi.json}: it compiles,
 * strictly, and calls the service.
 */
class GeneratedClientTest {

  @BeforeAll
  static void install() {
    Npm.installOrTell("THE TEST WITH A GENERATED CLIENT");
  }

  @Test
  void theClientCompilesAndCallsTheService() throws IOException {
    Path document = Path.of("target/clients/openapi.json");
    Files.writeString(document, ServerFixture.get("/openapi.json", "*/*").body());
    String bin = "node_modules/.bin/";
    Npm.run(
        bin + "openapi-ts", "-i", "openapi.json", "-o", "generated", "-c", "@hey-api/client-fetch");
    Npm.run(bin + "tsc", "-p", "tsconfig.json");
    String printed = Npm.run("node", "built/client.js", ServerFixture.url(""));
    assertEquals(
        List.of(
            "policies 3",
            "policy https://w3id.org/parkgraph/id/smart-hardware-policies of 2015-03-27",
            "hit https://w3id.org/parkgraph/id/garage-cafe",
            "problem 400 parameter from: \"yesterday\" is not right; give a day written as"
                + " 2009-03-13"),
        printed.lines().toList());
  }
}

package org.parkgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher says in one line what a machine lacks. */
class LauncherTest {

  @TempDir Path dir;

  @Test
  void withoutJavaItSaysSo() throws IOException, InterruptedException {
    tools();
    assertEquals(
        "parkgraph: no Java found; install a JDK of version 17 or later\n", launch(Map.of()));
  }

  @Test
  void anOldJavaIsNamed() throws IOException, InterruptedException {
    tools();
    Path java = dir.resolve("jdk/bin/java");
    Files.createDirectories(dir.resolve("jdk/bin"));
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(
        "parkgraph: Java 11 found, a JDK of version 17 or later is needed\n",
        launch(Map.of("JAVA_HOME", dir.resolve("jdk").toString())));
  }

  /** A folder with the few programs that the launcher uses, and no Java. */
  private void tools() throws IOException {
    Files.createDirectories(dir.resolve("bin"));
    for (String tool : new String[] {"sh", "dirname", "find", "head", "sed"}) {
      Path program = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          dir.resolve("bin").resolve(tool),
          Files.exists(program) ? program : Path.of("/bin", tool));
    }
  }

  private String launch(Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder launcher = new ProcessBuilder("./parkgraph", "serve").redirectErrorStream(true);
    launcher.environment().clear();
    launcher.environment().put("PATH", dir.resolve("bin").toString());
    launcher.environment().putAll(environment);
    Process process = launcher.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(1, process.exitValue(), printed);
    return printed;
  }
}

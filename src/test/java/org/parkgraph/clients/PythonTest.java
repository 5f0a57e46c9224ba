package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.api.ServerFixture;

/** The examples of the README for notebooks in Python, and their requests. */
class PythonTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```python\n(.*?)^```$");
  private static final Pattern MODULE = Pattern.compile("(?m)^(?:import|from) (\\w+)");

  @TempDir Path folder;

  @BeforeAll
  static void needsPython() {
    if (!Shell.has("python3")) {
      String message = "THE EXAMPLES IN PYTHON DID NOT RUN: python3 is not installed";
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
      Assumptions.abort(message);
    }
  }

  @Test
  void theRequestsAreAnswered() {
    Path script = Path.of("src/test/python/notebook.py");
    Shell.Ended ended = python(script.toString(), ServerFixture.url(""));
    assertEquals(0, ended.code(), ended.output());
    assertEquals(3, ended.output().lines().count(), ended.output());
  }

  /** Each is compiled, and run where the libraries that it imports are installed. */
  @TestFactory
  Stream<DynamicTest> theExamplesAreSound() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
    List<String> programs = blocks.results().map(b -> b.group(1)).toList();
    assertEquals(3, programs.size(), "a canned query, a query of one's own, a thing");
    return programs.stream().map(p -> DynamicTest.dynamicTest(p, () -> check(p)));
  }

  private void check(String program) throws IOException {
    Path file = folder.resolve("example.py");
    Files.writeString(file, program.replace("http://localhost:3030", ServerFixture.url("")));
    Shell.Ended compiled = python("-m", "py_compile", file.toString());
    assertEquals(0, compiled.code(), compiled.output());
    boolean installed =
        MODULE
            .matcher(program)
            .results()
            .allMatch(m -> python("-c", "import " + m.group(1)).code() == 0);
    if (installed) {
      Shell.Ended ended = python(file.toString());
      assertEquals(0, ended.code(), ended.output());
    } else {
      System.err.println("AN EXAMPLE IN PYTHON WAS COMPILED AND NOT RUN: no library for it");
    }
  }

  private static Shell.Ended python(String... arguments) {
    return Shell.run(
        Path.of(""), Stream.concat(Stream.of("python3"), Stream.of(arguments)).toList());
  }
}

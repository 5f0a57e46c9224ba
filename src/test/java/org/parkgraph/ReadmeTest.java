package org.parkgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.api.ServerFixture;
import org.parkgraph.cli.CommandLineRunner;

/**
 * Runs every command of the READMEs. A block that begins with {@code ```console} holds commands
 * after {@code $} and what they print; each printed line must come, and a line of {@code …} stands
 * for any others.
 */
class ReadmeTest {

  /** Start a server or this build; the tests around this one and the CI script run them. */
  private static final Set<String> RUN_ELSEWHERE = Set.of("./parkgraph serve", "./mvnw verify");

  private record Example(String file, int line, String command, List<String> output) {}

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatTheReadmeSays() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String file : List.of("README.md", "ontology/README.md", "queries/README.md")) {
      if (Files.exists(Path.of(file))) {
        examples.addAll(examples(file));
      }
    }
    assertTrue(examples.size() > 10, "the README has a tour");
    return examples.stream()
        .filter(e -> !RUN_ELSEWHERE.contains(e.command()))
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.file() + ":" + e.line() + " " + e.command(), () -> check(e)));
  }

  @TestFactory
  Stream<DynamicTest> everyQueryHasRows() throws IOException {
    List<String> queries = new ArrayList<>();
    Matcher blocks =
        Pattern.compile("(?ms)^```sparql\n(.*?)^```$")
            .matcher(Files.readString(Path.of("ontology/README.md")));
    while (blocks.find()) {
      queries.add(blocks.group(1));
    }
    assertEquals(4, queries.size(), "plans, hedges, conflicts, evidence");
    return queries.stream()
        .map(
            q ->
                DynamicTest.dynamicTest(
                    q,
                    () -> {
                      String csv = ServerFixture.sparql(q, "text/csv").body();
                      assertTrue(csv.lines().count() > 1, csv);
                    }));
  }

  private static List<Example> examples(String file) throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    List<String> lines = Files.readAllLines(Path.of(file));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        StringBuilder command = new StringBuilder(line.substring(2));
        int at = i + 1;
        while (command.toString().endsWith("\\")) {
          i++;
          command.setLength(command.length() - 1);
          command.append(lines.get(i).strip());
        }
        examples.add(new Example(file, at, command.toString(), new ArrayList<>()));
      } else if (inside && !examples.isEmpty()) {
        examples.get(examples.size() - 1).output().add(line);
      }
    }
    return examples;
  }

  private static void check(Example example) throws IOException, InterruptedException {
    String printed = run(example.command());
    for (String line : example.output()) {
      String wanted = line.strip();
      if (!wanted.isEmpty() && !wanted.contains("…")) {
        assertTrue(
            printed.lines().anyMatch(l -> l.strip().equals(wanted)),
            () -> "the README shows\n  " + wanted + "\nbut the command prints\n" + printed);
      }
    }
  }

  private static String run(String command) throws IOException, InterruptedException {
    if (command.startsWith("./parkgraph ")) {
      return CommandLineRunner.run(command.substring("./parkgraph ".length()));
    }
    assertTrue(command.startsWith("curl "), () -> "what runs this? " + command);
    String here = command.replace("http://localhost:3030", ServerFixture.url(""));
    Process shell = new ProcessBuilder("sh", "-c", here).redirectErrorStream(true).start();
    shell.getOutputStream().close();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(shell.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, shell.exitValue(), printed);
    return printed;
  }
}

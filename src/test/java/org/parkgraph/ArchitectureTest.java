package org.parkgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the import lines of the program and fails on every arrow that is not drawn here. */
class ArchitectureTest {

  private static final Path ROOT = Path.of("src/main/java/org/parkgraph");

  /** Which packages a package may import; what is not listed imports nothing of ours. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("vocab", Set.of()),
          Map.entry("source", Set.of()),
          Map.entry("chinese", Set.of()),
          Map.entry("conneg", Set.of()),
          Map.entry("results", Set.of()),
          Map.entry("columns", Set.of()),
          Map.entry("catalog", Set.of("vocab", "columns")),
          Map.entry("dump", Set.of("vocab", "columns")),
          Map.entry("jsonld", Set.of("vocab", "columns")),
          Map.entry("rows", Set.of("columns")),
          Map.entry("plan", Set.of("columns", "rows")),
          Map.entry("shacl", Set.of("vocab")),
          Map.entry("shortlink", Set.of()),
          Map.entry("sparql", Set.of("vocab", "columns", "plan")),
          Map.entry("diagnose", Set.of("vocab", "columns", "sparql")),
          Map.entry("config", Set.of("sparql")),
          Map.entry("text", Set.of("vocab", "chinese", "plan")),
          Map.entry("dataset", Set.of("vocab", "source", "columns", "query", "catalog")),
          Map.entry("generate", Set.of("vocab", "source", "dataset")),
          Map.entry("evidence", Set.of("vocab", "source")),
          Map.entry("query", Set.of("vocab", "source", "evidence")),
          Map.entry("openapi", Set.of("conneg", "query")),
          Map.entry("linkeddata", Set.of("vocab")),
          Map.entry("reconcile", Set.of("vocab", "chinese", "text", "linkeddata")),
          Map.entry("check", Set.of("vocab", "source", "dataset", "shacl", "query")),
          Map.entry("html", Set.of("vocab", "linkeddata")),
          Map.entry("originals", Set.of()),
          Map.entry(
              "http",
              Set.of(
                  "vocab",
                  "conneg",
                  "results",
                  "jsonld",
                  "rows",
                  "sparql",
                  "evidence",
                  "query",
                  "text",
                  "linkeddata",
                  "html")),
          Map.entry(
              "search", Set.of("vocab", "conneg", "query", "text", "linkeddata", "html", "http")),
          Map.entry(
              "protocol",
              Set.of(
                  "vocab",
                  "conneg",
                  "plan",
                  "sparql",
                  "diagnose",
                  "catalog",
                  "query",
                  "linkeddata",
                  "shortlink",
                  "html",
                  "http")),
          Map.entry(
              "canned",
              Set.of(
                  "vocab",
                  "conneg",
                  "query",
                  "evidence",
                  "linkeddata",
                  "html",
                  "http",
                  "protocol")),
          Map.entry(
              "endpoint",
              Set.of(
                  "vocab",
                  "conneg",
                  "catalog",
                  "dump",
                  "jsonld",
                  "query",
                  "openapi",
                  "text",
                  "linkeddata",
                  "reconcile",
                  "html",
                  "http",
                  "search",
                  "protocol",
                  "canned")),
          Map.entry(
              "views",
              Set.of("vocab", "conneg", "query", "evidence", "linkeddata", "html", "http")),
          Map.entry(
              "server",
              Set.of(
                  "vocab",
                  "source",
                  "config",
                  "columns",
                  "jsonld",
                  "dataset",
                  "sparql",
                  "evidence",
                  "query",
                  "text",
                  "linkeddata",
                  "originals",
                  "html",
                  "http",
                  "search",
                  "protocol",
                  "canned",
                  "endpoint",
                  "views")),
          Map.entry(
              "cli",
              Set.of(
                  "vocab",
                  "source",
                  "config",
                  "columns",
                  "dump",
                  "dataset",
                  "generate",
                  "check",
                  "query",
                  "text",
                  "linkeddata",
                  "server")));

  /** Which packages may import what lies under a library's name. */
  private static final Map<String, Set<String>> WALLS =
      Map.of(
          "org.apache.lucene", Set.of("text", "server"),
          "net.sourceforge.pinyin4j", Set.of("chinese"),
          "com.github.benmanes.caffeine", Set.of("http", "protocol", "canned"),
          "org.apache.jena.fuseki", Set.of("server"),
          "org.apache.jena.shacl", Set.of("shacl"),
          "org.eclipse.jetty", Set.of("server"),
          "jakarta.servlet", Set.of("http", "server"),
          "gg.jte", Set.of("html"),
          "picocli", Set.of("cli"));

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

  @Test
  void everyPackageHasItsArrows() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      Set<String> packages = new TreeSet<>(folders.map(p -> p.getFileName().toString()).toList());
      assertEquals(new TreeSet<>(ARROWS.keySet()), packages);
    }
  }

  @Test
  void importsFollowTheArrows() throws IOException {
    assertEquals(
        List.of(),
        faults(
            (from, name) -> {
              if (!name.startsWith("org.parkgraph.")) {
                return false;
              }
              String to = name.split("\\.", -1)[2];
              return !to.equals(from) && !ARROWS.getOrDefault(from, Set.of()).contains(to);
            }));
  }

  @Test
  void librariesStayBehindTheirWalls() throws IOException {
    assertEquals(
        List.of(),
        faults(
            (from, name) ->
                WALLS.entrySet().stream()
                    .anyMatch(
                        w -> name.startsWith(w.getKey() + ".") && !w.getValue().contains(from))));
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : files()) {
      String text = Files.readString(file);
      boolean prints = text.contains("System.out") || text.contains("System.exit");
      if (prints && !packageOf(file).equals("cli")) {
        faults.add(file.toString());
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    for (String name : ARROWS.keySet()) {
      Path info = ROOT.resolve(name).resolve("package-info.java");
      assertTrue(Files.exists(info), () -> info + " is missing");
      assertTrue(
          Files.readString(info).contains("@NullMarked"), () -> info + " is not null-marked");
    }
  }

  private interface Fault {
    boolean in(String fromPackage, String imported);
  }

  private static List<String> faults(Fault fault) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : files()) {
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        if (fault.in(packageOf(file), imports.group(1))) {
          faults.add(file + " imports " + imports.group(1));
        }
      }
    }
    return faults;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String packageOf(Path file) {
    return ROOT.relativize(file).getName(0).toString();
  }
}

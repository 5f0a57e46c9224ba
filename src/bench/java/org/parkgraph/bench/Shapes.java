package org.parkgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the shapes from a folder of {@code .rq} files. The first comment line is the title; lines
 * that begin with {@code #+} say {@code check: rows|count|none}, {@code mix}, {@code text} and
 * {@code values: SELECT …} (over several lines, each with {@code #+ values:}).
 */
final class Shapes {

  private static final String MARK = "#+ ";

  private Shapes() {}

  /** All shapes of the folder, by name. */
  static List<Shape> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Shape> shapes = new ArrayList<>();
      for (Path file : files.filter(Shapes::isMain).sorted().toList()) {
        shapes.add(shape(file));
      }
      return shapes;
    } catch (IOException e) {
      throw new BenchException("the queries in " + folder + " cannot be read", e);
    }
  }

  private static boolean isMain(Path file) {
    return file.getFileName().toString().matches("[^.]+\\.rq");
  }

  private static Shape shape(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".rq", "");
    List<String> lines = Files.readAllLines(file);
    String title = lines.get(0).replaceFirst("^#\\s*", "");
    String check = String.join("", marked(lines, "check:"));
    return new Shape(
        name,
        title,
        Shape.Check.valueOf((check.isEmpty() ? "rows" : check).toUpperCase(Locale.ROOT)),
        has(lines, "mix"),
        String.join("\n", marked(lines, "values:")),
        texts(file, name, has(lines, "text")));
  }

  private static Map<Dialect, String> texts(Path file, String name, boolean searchesText)
      throws IOException {
    Map<Dialect, String> texts = new EnumMap<>(Dialect.class);
    for (Dialect dialect : Dialect.values()) {
      Path own = file.resolveSibling(name + dialect.ending());
      if (Files.exists(own)) {
        texts.put(dialect, query(own));
      } else if (!searchesText) {
        texts.put(dialect, query(file));
      }
    }
    return texts;
  }

  private static String query(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  private static boolean has(List<String> lines, String flag) {
    return lines.contains(MARK + flag);
  }

  private static List<String> marked(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(MARK + key))
        .map(line -> line.substring((MARK + key).length()).strip())
        .toList();
  }
}

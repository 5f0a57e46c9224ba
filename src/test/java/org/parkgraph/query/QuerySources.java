package org.parkgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parkgraph.source.SourceTree;

/** A source tree with the queries that a test writes. */
final class QuerySources {

  private static final String HEADER =
      """
      #+ title: A title
      #+ title-zh: 标题
      #+ description: A description.
      #+ description-zh: 描述。
      #+ version: 1
      """;

  private final Path root;

  QuerySources(Path root) {
    this.root = root;
    try {
      Files.createDirectories(root.resolve("ontology"));
      Files.createDirectories(root.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds {@code queries/test/name.rq} as given. */
  QuerySources file(String name, String text) {
    try {
      Path file = root.resolve("queries/test").resolve(name + ".rq");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a query with what every header has. */
  QuerySources query(String name, String text) {
    return file(name, HEADER + text);
  }

  SourceTree tree() {
    return SourceTree.at(root);
  }
}

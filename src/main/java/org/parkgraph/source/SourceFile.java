package org.parkgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of the graph's sources.
 *
 * @param path its path from the root of the sources, with forward slashes, as messages show it
 * @param location where it is read from; possibly inside the jar
 */
public record SourceFile(String path, Path location) implements Comparable<SourceFile> {

  /** A new stream over the file's bytes. */
  public InputStream open() {
    try {
      return Files.newInputStream(location);
    } catch (IOException e) {
      throw new SourceException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The whole file as UTF-8 text. */
  public String text() {
    try {
      return Files.readString(location, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SourceException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The file's name without folder and ending. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}

package org.parkgraph.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders {@code ontology}, {@code data} and {@code queries} from which a graph is made: those
 * of a checkout, so that edited data needs no rebuild, else the copies inside the jar.
 */
public final class SourceTree {

  private final Path root;
  private final String shown;

  private SourceTree(Path root, String shown) {
    this.root = root;
    this.shown = shown;
  }

  /** The sources below a directory. */
  public static SourceTree at(Path directory) {
    if (!Files.isDirectory(directory.resolve("ontology"))
        || !Files.isDirectory(directory.resolve("data"))) {
      throw new SourceException(
          directory + " has no folders ontology and data; name the folder that holds them");
    }
    return new SourceTree(directory, directory.toString());
  }

  /**
   * The sources of the working directory if they are there, else those of the checkout that the jar
   * was built in, else those inside the jar.
   */
  public static SourceTree locate() {
    Path here = Path.of("").toAbsolutePath();
    if (Files.isDirectory(here.resolve("ontology")) && Files.isDirectory(here.resolve("data"))) {
      return at(here);
    }
    String home = System.getProperty("parkgraph.home");
    if (home != null && Files.isDirectory(Path.of(home).resolve("ontology"))) {
      return at(Path.of(home));
    }
    return bundled();
  }

  private static SourceTree bundled() {
    URL url = SourceTree.class.getResource("/sources/ontology/parkgraph.ttl");
    if (url == null) {
      throw new SourceException(
          "no ontology and data here and none in the program; start in a checkout");
    }
    try {
      URI uri = url.toURI();
      if ("jar".equals(uri.getScheme())) {
        openJar(uri);
      }
      Path ontology = java.util.Objects.requireNonNull(Path.of(uri).getParent());
      return new SourceTree(java.util.Objects.requireNonNull(ontology.getParent()), "the program");
    } catch (URISyntaxException e) {
      throw new SourceException("cannot open the bundled sources: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("resource") // open as long as the program runs: files are read from it later
  private static void openJar(URI uri) {
    try {
      FileSystem opened = FileSystems.newFileSystem(uri, Map.of());
      assert opened.isOpen();
    } catch (FileSystemAlreadyExistsException e) {
      return; // opened before: the same one serves
    } catch (IOException e) {
      throw new SourceException("cannot open the bundled sources: " + e.getMessage(), e);
    }
  }

  /**
   * The files below a folder whose names end as given, sorted by path; those of its {@code tests}
   * folders are left out.
   *
   * @param folder path from the root, such as {@code data/concepts}; none there gives an empty list
   */
  public List<SourceFile> files(String folder, String ending) {
    return walk(folder, ending).filter(f -> !isTest(f)).toList();
  }

  /**
   * The files of {@code tests} folders below a folder, sorted by path. They are not shipped: the
   * jar has none.
   *
   * @param folder path from the root, such as {@code ontology}; none there gives an empty list
   */
  public List<SourceFile> testFiles(String folder, String ending) {
    return walk(folder, ending).filter(SourceTree::isTest).toList();
  }

  private static boolean isTest(SourceFile file) {
    return file.path().contains("/tests/");
  }

  private Stream<SourceFile> walk(String folder, String ending) {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return Stream.empty();
    }
    try (Stream<Path> walk = Files.walk(start)) {
      return walk
          .filter(p -> p.toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .map(p -> new SourceFile(relative(p), p))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new SourceException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Where the sources are, for messages. */
  @Override
  public String toString() {
    return shown;
  }
}

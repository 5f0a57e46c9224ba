package org.parkgraph.originals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A folder with the reader's copies of the source documents, each under the name that the data call
 * it by. A file is used only if its sentences are those that the data number; it is read when a
 * sentence of it is asked for, and the few that were read last are kept.
 */
public final class Copies {

  private static final int KEPT = 16;

  private final Path folder;

  /** The digests of the files in use. */
  private final SortedMap<String, String> digests = new TreeMap<>();

  private final Map<String, Copy> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
          return size() > KEPT;
        }
      };

  private Copies(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks which documents the folder has. Each of their files is read once.
   *
   * @param documents the number of sentences in each paragraph, by name of the document's file
   * @param warn is told of each file that is not used, and why
   */
  public static Copies open(
      Path folder, Map<String, SortedMap<Integer, Integer>> documents, Consumer<String> warn) {
    Copies copies = new Copies(folder);
    Map<String, String> known = known();
    new TreeMap<>(documents)
        .forEach(
            (name, shape) -> {
              Path file = folder.resolve(name).normalize();
              boolean inside = file.startsWith(folder.normalize());
              if (inside && Files.isRegularFile(file)) {
                copies.add(name, file, shape, known.get(name), warn);
              }
            });
    if (copies.digests.isEmpty()) {
      warn.accept(
          folder
              + ": no original sentence is shown: no copy of a source document is in it; the files"
              + " are called "
              + String.join(", ", new TreeMap<>(documents).keySet()));
    }
    return copies;
  }

  private void add(
      String name,
      Path file,
      SortedMap<Integer, Integer> shape,
      @Nullable String digest,
      Consumer<String> warn) {
    try {
      Copy copy = Copy.read(file);
      if (digest != null && !digest.equals(copy.digest())) {
        throw new UnreadableCopyException(
            "its text is not the one whose sentences the data number; get the unchanged file");
      }
      if (!shape.equals(copy.shape())) {
        throw new UnreadableCopyException(difference(shape, copy.shape()));
      }
      digests.put(name, copy.digest());
    } catch (UnreadableCopyException e) {
      warn.accept(file + ": no original sentence of it is shown: " + e.getMessage());
    }
  }

  private static String difference(
      SortedMap<Integer, Integer> expected, SortedMap<Integer, Integer> found) {
    int longest =
        Math.max(
            expected.isEmpty() ? 0 : expected.lastKey(), found.isEmpty() ? 0 : found.lastKey());
    for (int p = 1; p <= longest; p++) {
      int wanted = expected.getOrDefault(p, 0);
      int there = found.getOrDefault(p, 0);
      if (wanted != there) {
        return "paragraph " + p + " has " + there + " sentences, and " + wanted + " in the data";
      }
    }
    return "its paragraphs are not those of the data";
  }

  /** The digests of the documents that are shipped with their facts. */
  private static Map<String, String> known() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Copies.class.getResourceAsStream("known.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A sentence, or null where there is no sound copy of its document.
   *
   * @param document name of the document's file
   * @param paragraph number in the document, from 1
   * @param sentence number in the paragraph, from 1
   */
  public @Nullable String sentence(String document, int paragraph, int sentence) {
    Copy copy = copy(document);
    return copy == null ? null : copy.sentence(paragraph, sentence);
  }

  private synchronized @Nullable Copy copy(String document) {
    String digest = digests.get(document);
    Copy copy = kept.get(document);
    if (digest == null || copy != null) {
      return copy;
    }
    try {
      Copy read = Copy.read(folder.resolve(document));
      if (!digest.equals(read.digest())) { // changed since the start
        return null;
      }
      kept.put(document, read);
      return read;
    } catch (UnreadableCopyException e) {
      return null; // gone since the start: the pages show the gloss alone
    }
  }

  /** Equal where equal sentences are shown; empty where none are. */
  public String version() {
    return digests.isEmpty() ? "" : DigestUtils.sha256Hex(digests.toString()).substring(0, 12);
  }
}

package org.parkgraph.dataset;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.core.Quad;

/**
 * Files of the reader's own that are served: RDF in any syntax and of any ontology.
 *
 * @param paths the files, in the order in which they are read
 * @param notes takes one line now and then: how far a long load is, and what looks like a mistake
 */
public record RdfFiles(List<Path> paths, Consumer<String> notes) {

  /** No files. */
  public static final RdfFiles NONE = new RdfFiles(List.of(), note -> {});

  public RdfFiles {
    paths = List.copyOf(paths);
  }

  /**
   * Reads all files into a sink. Each is read once; its digest is made of the same bytes on the way
   * and costs about a twentieth of the time that parsing takes.
   *
   * @param sink takes the quads; a triple without a graph comes in {@code …/graph/default}
   * @return digest of the bytes of all files in their order: twelve hexadecimal digits, or nothing
   *     where there are no files
   * @throws LoadException for the first fault of a file, with line and column
   */
  public String read(Consumer<Quad> sink) {
    if (paths.isEmpty()) {
      return "";
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    LoadProgress progress = new LoadProgress(notes);
    for (int place = 0; place < paths.size(); place++) {
      Path path = paths.get(place);
      progress.begin(path);
      new RdfFile(path, place)
          .read(
              digest,
              quad -> {
                sink.accept(quad);
                progress.one();
              },
              notes);
    }
    progress.end();
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }
}

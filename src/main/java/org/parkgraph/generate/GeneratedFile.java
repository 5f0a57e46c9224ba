package org.parkgraph.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.parkgraph.vocab.Prefixes;

/**
 * A file of generated parks. It is written beside its place and moved there when whole.
 *
 * @param format what its ending stands for
 * @param zipped whether the ending goes on with {@code .gz}
 */
public record GeneratedFile(Path path, RDFFormat format, boolean zipped) {

  private static final int BUFFER = 1 << 16;

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          ".nq", RDFFormat.NQUADS,
          ".trig", RDFFormat.TRIG_BLOCKS,
          ".nt", RDFFormat.NTRIPLES,
          ".ttl", RDFFormat.TURTLE_BLOCKS);

  /** A file whose ending is known: .nq, .trig, .nt or .ttl, each also followed by .gz. */
  public static Optional<GeneratedFile> at(Path path) {
    String name = path.toString();
    boolean zipped = name.endsWith(".gz");
    String plain = zipped ? name.substring(0, name.length() - ".gz".length()) : name;
    return FORMATS.entrySet().stream()
        .filter(e -> plain.endsWith(e.getKey()))
        .findFirst()
        .map(e -> new GeneratedFile(path, e.getValue(), zipped));
  }

  /**
   * Writes so many parks; what stood there before is replaced. The time is linear in the number.
   *
   * @return the number of triples
   * @throws GenerateException where the file cannot be written; nothing is left behind
   */
  public long write(Parks parks, int number, long seed, Parks.Progress progress) {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    if (Files.isDirectory(path)) {
      throw new GenerateException(path + " is a folder; name a file");
    }
    part.toFile().deleteOnExit(); // where the program is stopped halfway
    try {
      long triples;
      try (OutputStream out = open(part)) {
        triples = write(parks, number, seed, out, progress);
      }
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      return triples;
    } catch (IOException | RuntimeIOException e) {
      remove(part);
      throw new GenerateException(path + " cannot be written: " + reason(e), e);
    }
  }

  private OutputStream open(Path part) throws IOException {
    OutputStream file = Files.newOutputStream(part);
    return new BufferedOutputStream(zipped ? new GZIPOutputStream(file, BUFFER) : file, BUFFER);
  }

  private long write(
      Parks parks, int number, long seed, OutputStream out, Parks.Progress progress) {
    boolean named = format.equals(RDFFormat.NQUADS) || format.equals(RDFFormat.TRIG_BLOCKS);
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format, new Context());
    stream.start();
    if (format.equals(RDFFormat.TRIG_BLOCKS) || format.equals(RDFFormat.TURTLE_BLOCKS)) {
      Prefixes.all().forEach(stream::prefix);
    }
    long triples = parks.write(number, seed, stream, named, progress);
    stream.finish();
    return triples;
  }

  /** What the system says: a missing folder and a forbidden one have no words but their kind. */
  private static String reason(Exception e) {
    Throwable cause = e instanceof RuntimeIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "writing there is not allowed";
    }
    return String.valueOf(cause.getMessage()); // such as: No space left on device
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The first failure is the one to tell of; this one mostly follows from it.
    }
  }
}

package org.parkgraph.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.parkgraph.columns.ColumnDataset;

/**
 * A dump on disk.
 *
 * @param quads how many quads it has, or triples in Turtle
 * @param size its length in bytes
 * @param sha256 its digest in hexadecimal digits
 */
public record DumpFile(Path path, long quads, long size, String sha256) {

  /**
   * Writes a dump beside its place and moves it there when it is whole; what stood there is
   * replaced.
   *
   * @param name tells by its ending whether it is compressed; the name of the path need not
   * @throws IOException where it cannot be written; nothing is left behind
   */
  public static DumpFile write(
      ColumnDataset data, DumpFormat format, String name, Path path, Dump.Progress progress)
      throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    part.toFile().deleteOnExit(); // where the program is stopped halfway
    try {
      MessageDigest digest = DigestUtils.getSha256Digest();
      long quads;
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        quads = Dump.write(data, format, DumpFormat.isZipped(name), out, progress);
      }
      long size = Files.size(part);
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
      return new DumpFile(path, quads, size, HexFormat.of().formatHex(digest.digest()));
    } finally {
      Files.deleteIfExists(part);
    }
  }
}

package org.parkgraph.dump;

import java.util.Arrays;
import java.util.Optional;

/** How a dump is written, told by the ending of its name. */
public enum DumpFormat {
  /** One line a quad. */
  N_QUADS(".nq"),
  /** A block a graph. */
  TRIG(".trig"),
  /** Without graphs: each triple once. */
  TURTLE(".ttl");

  private final String ending;

  DumpFormat(String ending) {
    this.ending = ending;
  }

  /** The ending of a name, with its dot. */
  public String ending() {
    return ending;
  }

  /** The format of a file, whether or not its name goes on with {@code .gz}. */
  public static Optional<DumpFormat> of(String name) {
    String plain = isZipped(name) ? name.substring(0, name.length() - ".gz".length()) : name;
    return Arrays.stream(values()).filter(f -> plain.endsWith(f.ending)).findFirst();
  }

  /** Whether a name ends in {@code .gz}. */
  public static boolean isZipped(String name) {
    return name.endsWith(".gz");
  }
}

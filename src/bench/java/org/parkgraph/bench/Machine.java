package org.parkgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

  private Machine() {}

  /** Processor, cores, memory, system and Java, on one line. */
  static String describe() {
    return "%s, %d cores, %s, %s %s, Java %s"
        .formatted(
            line("/proc/cpuinfo", "model name", "processor unknown"),
            Runtime.getRuntime().availableProcessors(),
            line("/proc/meminfo", "MemTotal", "memory unknown"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }

  /** The load average of the last minute, as text. */
  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
  }

  private static String line(String file, String key, String otherwise) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(l -> l.startsWith(key))
          .map(l -> l.replaceFirst(".*?:\\s*", ""))
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}

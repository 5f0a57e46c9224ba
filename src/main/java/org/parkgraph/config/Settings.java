package org.parkgraph.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;

/**
 * What the file of {@code --config} can set.
 *
 * @param defaultGraph key {@code default-graph}: {@code union} or {@code stored}
 * @param data key {@code data}: {@code shipped} or {@code loaded}
 * @param limits keys {@code row-limit} and {@code deadline}
 * @param tiles keys {@code tiles} and {@code tiles-attribution}; null where maps are plain
 * @param contact key {@code contact}: where readers report errors; null where it is not said
 */
public record Settings(
    DefaultGraph defaultGraph,
    Data data,
    Limits limits,
    @Nullable TileServer tiles,
    @Nullable URI contact) {

  /** What holds where no file says otherwise. */
  public static final Settings DEFAULTS =
      new Settings(DefaultGraph.UNION, Data.SHIPPED, Limits.DEFAULTS);

  private static final String DEFAULT_GRAPH = "default-graph";
  private static final String DATA = "data";
  private static final String ROW_LIMIT = "row-limit";
  private static final String DEADLINE = "deadline";
  private static final String TILES = "tiles";
  private static final String ATTRIBUTION = "tiles-attribution";
  private static final String CONTACT = "contact";

  /** Settings with plain maps, and without a place for reports. */
  public Settings(DefaultGraph defaultGraph, Data data, Limits limits) {
    this(defaultGraph, data, limits, null, null);
  }

  /**
   * Reads a file of lines {@code key: value}; a line that is empty or begins with {@code #} says
   * nothing.
   *
   * @throws SettingsException for a file that cannot be read, and with the line of an unknown key,
   *     a key given twice or a value that is none of its own
   */
  public static Settings read(Path file) {
    ConfigFile config =
        ConfigFile.read(
            file, List.of(DEFAULT_GRAPH, DATA, ROW_LIMIT, DEADLINE, TILES, ATTRIBUTION, CONTACT));
    return new Settings(
        value(config, DEFAULT_GRAPH, DEFAULTS.defaultGraph),
        value(config, DATA, DEFAULTS.data),
        new Limits(
            config.number(ROW_LIMIT, Limits.NO_ROW_LIMIT),
            Duration.ofSeconds(config.number(DEADLINE, Limits.DEFAULTS.deadline().toSeconds()))),
        TileServer.read(config, TILES, ATTRIBUTION),
        Contact.read(config, CONTACT));
  }

  /** Whether queries see the shipped data as they do without a file. */
  public boolean isOfShippedView() {
    return defaultGraph == DEFAULTS.defaultGraph && data == DEFAULTS.data;
  }

  private static <E extends Enum<E>> E value(ConfigFile config, String key, E otherwise) {
    E[] all = otherwise.getDeclaringClass().getEnumConstants();
    List<String> names = Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int chosen = config.oneOf(key, names);
    return chosen < 0 ? otherwise : all[chosen];
  }
}

package org.parkgraph.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of a file with their values and lines. */
final class ConfigFile {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /** A value and the line that it stands on, from 1. */
  private record Entry(String value, int line) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ConfigFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param keys those there are
   * @throws SettingsException for the first line that is wrong
   */
  static ConfigFile read(Path file, List<String> keys) {
    ConfigFile config = new ConfigFile(file);
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        config.add(line, i + 1, keys);
      }
    }
    return config;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new SettingsException(file.toString(), "there is no such file");
    } catch (CharacterCodingException e) {
      throw new SettingsException(file.toString(), "is no text in UTF-8");
    } catch (IOException e) {
      throw new SettingsException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private void add(String line, int number, List<String> keys) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw wrong(number, "a line is \"key: value\"; the keys are " + String.join(", ", keys));
    }
    String key = line.substring(0, colon).strip();
    if (!keys.contains(key)) {
      throw wrong(number, "no key \"" + key + "\"; there are " + String.join(", ", keys));
    }
    Entry first = entries.putIfAbsent(key, new Entry(line.substring(colon + 1).strip(), number));
    if (first != null) {
      throw wrong(number, key + " is set on line " + first.line + " already; set it once");
    }
  }

  /**
   * Which of the values a key has.
   *
   * @return index into the values; -1 where the file does not set the key
   * @throws SettingsException where it has none of them
   */
  int oneOf(String key, List<String> values) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return -1;
    }
    int index = values.indexOf(entry.value);
    if (index < 0) {
      throw wrong(
          entry.line, key + " is " + String.join(" or ", values) + ", not \"" + entry.value + "\"");
    }
    return index;
  }

  /**
   * A whole number from 1 to 999,999,999 that a key has.
   *
   * @return {@code otherwise} where the file does not set the key
   * @throws SettingsException where it has another value
   */
  long number(String key, long otherwise) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(entry.value).matches()) {
      throw wrong(
          entry.line, key + " is a whole number from 1 to 999999999, not \"" + entry.value + "\"");
    }
    return Long.parseLong(entry.value);
  }

  /** The text of a key; null where the file does not set it. */
  @Nullable String text(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value;
  }

  /** What is wrong with a key that the file sets, with its line. */
  SettingsException wrong(String key, String message) {
    Entry entry = entries.get(key);
    return wrong(entry == null ? 1 : entry.line, message);
  }

  private SettingsException wrong(int line, String message) {
    return new SettingsException(file + ":" + line, message);
  }
}

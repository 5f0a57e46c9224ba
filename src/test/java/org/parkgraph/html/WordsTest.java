package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z.]+[a-z])\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @Test
  void bothLanguagesHaveTheSameWordsWithTheSameArguments() throws IOException {
    Properties english = words("en");
    Properties chinese = words("zh");
    assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
    }
  }

  @Test
  void noWordHasAStraightApostrophe() throws IOException {
    for (String language : Set.of("en", "zh")) {
      words(language)
          .forEach((k, word) -> assertFalse(word.toString().contains("'"), k.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void eachWordStandsOnce(String language) throws IOException {
    List<String> keys =
        Files.readAllLines(
                Path.of("src/main/resources/org/parkgraph/html/words_" + language + ".properties"))
            .stream()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    Set<String> seen = new HashSet<>();
    assertEquals(List.of(), keys.stream().filter(k -> !seen.add(k)).toList());
  }

  @Test
  void everyWordOfTheTemplatesExists() throws IOException {
    Set<String> known = words("en").stringPropertyNames();
    Set<String> said = new TreeSet<>();
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
      for (Path template : templates.toList()) {
        Matcher m = SAID.matcher(Files.readString(template));
        while (m.find()) {
          said.add(m.group(1));
        }
      }
    }
    assertTrue(said.size() > 50, "found only " + said);
    said.removeAll(known);
    assertEquals(Set.of(), said);
  }

  @Test
  void numbersAgreeWithTheirNouns() {
    assertEquals("1 hit", Words.in(Language.ENGLISH).get("search.total", 1));
    assertEquals("1,200 hits", Words.in(Language.ENGLISH).get("search.total", 1200));
    assertEquals("共 1,200 条", Words.in(Language.CHINESE).get("search.total", 1200));
  }

  private static Set<String> arguments(String word) {
    Set<String> found = new TreeSet<>();
    Matcher m = ARGUMENT.matcher(word);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words_" + language + ".properties");
        Reader reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}

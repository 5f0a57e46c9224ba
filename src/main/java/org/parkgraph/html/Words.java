package org.parkgraph.html;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words of the pages in one language, from {@code words_en.properties} and {@code
 * words_zh.properties}. A word with arguments is a {@link MessageFormat}.
 */
final class Words {

  private static final Words ENGLISH = new Words(Language.ENGLISH);
  private static final Words CHINESE = new Words(Language.CHINESE);

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.bundle = ResourceBundle.getBundle("org.parkgraph.html.words", language.locale(), exact);
  }

  static Words in(Language language) {
    return language == Language.CHINESE ? CHINESE : ENGLISH;
  }

  /**
   * The word of a key.
   *
   * @throws java.util.MissingResourceException if there is none
   */
  String get(String key, Object... arguments) {
    String word = bundle.getString(key);
    return arguments.length == 0
        ? word
        : new MessageFormat(word, language.locale()).format(arguments);
  }

  /** The words whose keys begin so, as they are written: arguments stand as {0}. */
  Map<String, String> beginning(String prefix) {
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key, bundle::getString, (a, b) -> a, TreeMap::new));
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A number with its thousands apart. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A number in few digits, such as 20 thousand. */
  String compact(double number) {
    NumberFormat format =
        NumberFormat.getCompactNumberInstance(language.locale(), NumberFormat.Style.LONG);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** A share as a percentage. */
  String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(share);
  }
}

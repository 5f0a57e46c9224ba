package org.parkgraph.chinese;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Simplified characters for traditional ones, one for one, so that a text keeps its length and each
 * place in it. Words that are said differently in Taiwan or Hong Kong stay what they are.
 */
public final class Simplified {

  /** Lines of a character, a tab and its simplified forms, of which the first is the usual one. */
  private static final String TABLE = "/data/dictionary/TSCharacters.txt";

  /** Below are letters and marks of other scripts. */
  private static final char FIRST = 0x2E80;

  private static final char[] FORMS = read();

  private Simplified() {}

  /** The simplified form of a character, which may be the character itself. */
  public static char of(char c) {
    return c < FIRST ? c : FORMS[c - FIRST];
  }

  /** The text with each character simplified; as long as before. */
  public static String of(String text) {
    char[] simple = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char form = of(c);
      if (form != c) {
        simple = simple == null ? text.toCharArray() : simple;
        simple[i] = form;
      }
    }
    return simple == null ? text : new String(simple);
  }

  private static char[] read() {
    char[] forms = new char[0x10000 - FIRST];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) (FIRST + i);
    }
    try (InputStream in =
            Objects.requireNonNull(Simplified.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Rare characters outside the basic plane would change the length.
        boolean single = line.length() > 2 && line.charAt(1) == '\t';
        if (single && !Character.isSurrogate(line.charAt(2)) && line.charAt(0) >= FIRST) {
          forms[line.charAt(0) - FIRST] = line.charAt(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < forms.length; i++) {
      forms[i] = forms[forms[i] - FIRST]; // some have a variant as their form
    }
    return forms;
  }
}

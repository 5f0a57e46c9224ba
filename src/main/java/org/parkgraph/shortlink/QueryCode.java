package org.parkgraph.shortlink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs a text of SPARQL into characters that need no escape in an address, and back to the letter:
 * deflated with a dictionary of prefix lines and usual phrases, then in base64url. A query of 300
 * characters takes some 50 to 120.
 */
public final class QueryCode {

  /** In bytes of the text; also what a code may unfold to. */
  public static final int LONGEST = 2 << 20;

  private static final char VERSION = '1';
  private static final byte[] DICTIONARY = dictionary();

  private QueryCode() {}

  /**
   * The code of a text.
   *
   * @throws IllegalArgumentException for more than {@link #LONGEST} bytes
   */
  public static String encode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " bytes");
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    } finally {
      deflater.end();
    }
  }

  /**
   * The text of a code.
   *
   * @throws BadCodeException where it is none, or of more than {@link #LONGEST} bytes
   */
  public static String decode(String code) {
    if (code.isEmpty() || code.charAt(0) != VERSION) {
      throw new BadCodeException("it begins with " + VERSION);
    }
    byte[] packed;
    try {
      packed = Base64.getUrlDecoder().decode(code.substring(1));
    } catch (IllegalArgumentException e) {
      throw new BadCodeException("it is of letters, digits, - and _ only");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed);
      return text(inflate(inflater));
    } catch (DataFormatException e) {
      throw new BadCodeException("characters of it are wrong or missing");
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflate(Inflater inflater) throws DataFormatException {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!inflater.finished()) {
      int length = inflater.inflate(buffer);
      if (length == 0 && !inflater.finished()) {
        throw new DataFormatException("cut short");
      }
      unpacked.write(buffer, 0, length);
      if (unpacked.size() > LONGEST) {
        throw new BadCodeException("it unfolds to more than " + LONGEST + " bytes");
      }
    }
    if (inflater.getRemaining() > 0) {
      throw new DataFormatException("more than one text");
    }
    return unpacked.toByteArray();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadCodeException("characters of it are wrong or missing");
    }
  }

  private static byte[] dictionary() {
    String name = VERSION + ".txt";
    try (InputStream in = QueryCode.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

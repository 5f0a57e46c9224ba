package org.parkgraph.originals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The text of one document.
 *
 * @param paragraphs its sentences, by paragraph
 */
record Copy(List<List<String>> paragraphs) {

  /** Longer files are no articles, and would fill the memory. */
  private static final int LONGEST = 8 << 20;

  /**
   * Reads a file.
   *
   * @throws UnreadableCopyException where it is no text in UTF-8 or is longer than 8 MiB
   */
  static Copy read(Path file) throws UnreadableCopyException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new UnreadableCopyException("it is longer than 8 MiB");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Copy(Splitter.split(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      throw new UnreadableCopyException("it is no text in UTF-8");
    } catch (IOException e) {
      throw new UnreadableCopyException("it cannot be read: " + e.getMessage());
    }
  }

  /** A sentence by its numbers from 1, or null where there is none. */
  @Nullable String sentence(int paragraph, int number) {
    boolean there = paragraph >= 1 && paragraph <= paragraphs.size();
    List<String> sentences = there ? paragraphs.get(paragraph - 1) : List.of();
    return number >= 1 && number <= sentences.size() ? sentences.get(number - 1) : null;
  }

  /** How many sentences each paragraph has. */
  SortedMap<Integer, Integer> shape() {
    SortedMap<Integer, Integer> shape = new TreeMap<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      shape.put(i + 1, paragraphs.get(i).size());
    }
    return shape;
  }

  /** Equal for texts of equal sentences, however their lines are broken. */
  String digest() {
    StringBuilder all = new StringBuilder();
    paragraphs.forEach(p -> all.append(String.join("\n", p)).append("\n\n"));
    return DigestUtils.sha256Hex(all.toString());
  }
}

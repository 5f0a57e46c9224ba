package org.parkgraph.originals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only copies whose sentences the data number are shown; of each other one it is said why not. */
class CopiesTest {

  private static final String TEXT = "One street. It opened.\n\nThe end.\n";
  private static final SortedMap<Integer, Integer> SHAPE = new TreeMap<>(Map.of(1, 2, 2, 1));

  @TempDir private Path folder;
  private final List<String> warnings = new ArrayList<>();

  private Copies open(String name, SortedMap<Integer, Integer> shape) {
    return Copies.open(folder, Map.of(name, shape), warnings::add);
  }

  @Test
  void givesTheSentencesOfASoundCopy() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Copies copies = open("a.txt", SHAPE);
    assertEquals(List.of(), warnings);
    assertEquals("It opened.", copies.sentence("a.txt", 1, 2));
    assertEquals("The end.", copies.sentence("a.txt", 2, 1));
    for (int[] none : new int[][] {{0, 1}, {1, 0}, {1, 3}, {3, 1}, {-1, -1}}) {
      assertNull(copies.sentence("a.txt", none[0], none[1]));
    }
    assertNull(copies.sentence("b.txt", 1, 1));
  }

  @Test
  void linesMayBeBrokenOtherwise() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    String version = open("a.txt", SHAPE).version();
    Files.writeString(folder.resolve("a.txt"), "\uFEFF" + TEXT.replace("\n", "\r\n"));
    assertEquals(version, open("a.txt", SHAPE).version());
    assertEquals(List.of(), warnings);
  }

  @Test
  void aCopyOfOtherShapeIsNamedAndNotShown() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "One street. It opened. And closed.\n\nThe end.");
    Copies copies = open("a.txt", SHAPE);
    assertTrue(
        warnings.get(0).contains("a.txt")
            && warnings.get(0).contains("paragraph 1 has 3 sentences, and 2 in the data"),
        warnings.toString());
    assertNull(copies.sentence("a.txt", 1, 1));
    assertEquals("", copies.version());
  }

  @Test
  void aKnownDocumentMustBeTheVeryText() throws IOException {
    String name = SplitterTest.numbered().get(0)[0];
    String text = Files.readString(SplitterTest.COPIES.resolve(name));
    Files.writeString(folder.resolve(name), text);
    SortedMap<Integer, Integer> shape = new Copy(Splitter.split(text)).shape();
    assertNotEquals("", open(name, shape).version());
    assertEquals(List.of(), warnings);
    Files.writeString(folder.resolve(name), text.replace("Street", "Avenue")); // of equal shape
    assertEquals("", open(name, shape).version());
    assertTrue(warnings.get(0).contains("its text is not the one"), warnings.toString());
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    Files.write(folder.resolve("a.txt"), "caf\u00e9. B.".getBytes(StandardCharsets.ISO_8859_1));
    open("a.txt", SHAPE);
    assertTrue(warnings.get(0).contains("it is no text in UTF-8"), warnings.toString());
    Files.write(folder.resolve("a.txt"), new byte[(8 << 20) + 1]);
    warnings.clear();
    open("a.txt", SHAPE);
    assertTrue(warnings.get(0).contains("longer than 8 MiB"), warnings.toString());
  }

  @Test
  void aFolderWithoutCopiesSaysHowTheyAreCalled() {
    open("a.txt", SHAPE);
    assertTrue(warnings.get(0).contains("the files are called a.txt"), warnings.toString());
  }

  @Test
  void neverReadsOutsideTheFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Copies copies = Copies.open(inner, Map.of("../a.txt", SHAPE), warnings::add);
    assertNull(copies.sentence("../a.txt", 1, 1));
  }

  @Test
  void aCopyThatChangesAfterTheStartIsNotShown() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Copies copies = open("a.txt", SHAPE);
    Files.writeString(folder.resolve("a.txt"), TEXT.replace("street", "lane"));
    assertNull(copies.sentence("a.txt", 1, 1));
  }
}

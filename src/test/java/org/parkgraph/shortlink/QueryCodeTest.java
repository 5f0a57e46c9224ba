package org.parkgraph.shortlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCodeTest {

  @Test
  void everyCannedQueryComesBackToTheLetter() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    assertTrue(texts.size() > 100, "only " + texts.size() + " queries were found");
    for (String text : texts) {
      assertEquals(text, QueryCode.decode(QueryCode.encode(text)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n\t", "人工智能 补贴 😀", "SELECT * { ?s ?p \"\u0000\" }"})
  void anyTextComesBackToTheLetter(String text) {
    assertEquals(text, QueryCode.decode(QueryCode.encode(text)));
  }

  @Test
  void aQueryOfThreeHundredCharactersTakesAboutAHundred() {
    String query =
        """
        PREFIX park: <https://w3id.org/parkgraph/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

        SELECT ?event (SAMPLE(?n) AS ?name) ?day WHERE {
          ?event a park:Event ; skos:prefLabel ?n ; park:startEarliest ?day .
          FILTER (LANG(?n) = "zh-Hans" && YEAR(?day) > 2009)
        }
        GROUP BY ?event ?day ORDER BY ?day
        """;
    String code = QueryCode.encode(query);
    assertTrue(query.length() > 290 && code.length() < 140, query.length() + " → " + code.length());
    assertTrue(code.matches("[A-Za-z0-9_-]+"), code);
  }

  /** Written into papers in 2026: it must open for ever. If this fails, the dictionary changed. */
  @Test
  void aLinkOfTheFirstVersionStillOpens() {
    assertEquals(
        "PREFIX park: <https://w3id.org/parkgraph/ontology#>\nSELECT ?x { ?x a park:Policy }\n",
        QueryCode.decode("1I6dchJlfAYqdCrS8UcsFAA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2abc", "1!!!", "1abc", "abcd"})
  void whatIsNoCodeIsRefusedInWords(String code) {
    assertThrows(BadCodeException.class, () -> QueryCode.decode(code));
  }

  @Test
  void aCodeCutShortIsRefused() {
    String code = QueryCode.encode("SELECT * { ?thing ?that ?gets ?cut }");
    for (int length = 0; length < code.length(); length++) {
      String cut = code.substring(0, length);
      assertThrows(BadCodeException.class, () -> QueryCode.decode(cut), cut);
    }
  }

  @Test
  void aCodeThatUnfoldsToTooMuchIsRefused() {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(new byte[50 << 20]);
    deflater.finish();
    byte[] packed = new byte[1 << 20];
    int length = deflater.deflate(packed);
    assertTrue(deflater.finished() && length < 100_000);
    String bomb =
        "1" + Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(packed, length));
    BadCodeException e = assertThrows(BadCodeException.class, () -> QueryCode.decode(bomb));
    assertTrue(String.valueOf(e.getMessage()).contains("more than"), e.getMessage());
  }

  @Test
  void aTextThatIsNotUtf8IsRefused() {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput("é".getBytes(StandardCharsets.ISO_8859_1));
    deflater.finish();
    byte[] packed = new byte[100];
    int length = deflater.deflate(packed);
    String code =
        "1" + Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(packed, length));
    assertThrows(BadCodeException.class, () -> QueryCode.decode(code));
  }
}

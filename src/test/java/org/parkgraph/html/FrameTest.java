package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "https://w3id.org/parkgraph/id/x,                    /page/x?lang=zh",
        "https://w3id.org/parkgraph/id/x#figure-1,           /page/x?lang=zh#figure-1",
        "https://w3id.org/parkgraph/id/a?b=\"c,              /page/a%3Fb=%22c?lang=zh",
        "https://w3id.org/parkgraph/ontology#Policy,         /ontology?lang=zh#Policy",
        "https://w3id.org/parkgraph/scheme/topic/talent,     /scheme/topic/talent?lang=zh",
        "https://w3id.org/parkgraph/query/policy/by-topic,   /queries/policy/by-topic?lang=zh",
        "https://w3id.org/parkgraph/graph/names,"
            + " /park/data?graph=https%3A%2F%2Fw3id.org%2Fparkgraph%2Fgraph%2Fnames",
        "HTTPS://example.org/a?b=c,                          HTTPS://example.org/a?b=c",
        "mailto:a@example.org,                               mailto:a@example.org"
      })
  void linksToWhatShowsAThing(String iri, String address) {
    assertEquals(address, Samples.CHINESE.href(iri));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/search?q=a%26b&type=x, /search?q=a%26b&type=x&lang=zh",
        "/,                      /?lang=zh",
        "//evil.example/x,       /evil.example/x?lang=zh",
        "/\\evil.example/,       /%5Cevil.example/?lang=zh",
        "/<svg onload=1>#x,      /%3Csvg%20onload=1%3E%23x?lang=zh"
      })
  void thePageInAnotherLanguageIsOnThisServer(String asked, String address) {
    Frame frame = new Frame(Samples.SITE, Language.ENGLISH, false, asked);
    assertEquals(address, frame.in(Language.CHINESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/",
        "urn:x",
        "https://w3id.org/parkgraph//evil.example/"
      })
  void linksToNothingElse(String iri) {
    assertNull(Samples.ENGLISH.href(iri));
  }
}

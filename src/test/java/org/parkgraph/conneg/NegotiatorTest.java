package org.parkgraph.conneg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hard Accept headers, and the representation of an entity that each wants. */
class NegotiatorTest {

  private static final List<Representation> OFFERS =
      List.of(
          Representation.HTML,
          Representation.TURTLE,
          Representation.JSON_LD,
          Representation.N_TRIPLES,
          Representation.RDF_XML);

  private static String chosen(String accept) {
    return Negotiator.choose(accept, OFFERS).map(Representation::extension).orElse("406");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // one type, in every spelling
        "ttl | text/turtle",
        "ttl | TEXT/Turtle",
        "ttl | text/turtle; charset=utf-8",
        "ttl | text/turtle;charset=\"UTF-8\"",
        "ttl | text/turtle ; q=1.000",
        "jsonld | application/ld+json",
        "jsonld | application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"",
        "jsonld | application/ld+json;profile=\"a, text/html;q=1\";q=0.5",
        "nt | application/n-triples",
        "rdf | application/rdf+xml",
        "html | text/html",
        // wildcards
        "html | */*",
        "html | text/*",
        "jsonld | application/*",
        "html | *",
        "html | *; q=.2",
        "406 | image/*",
        "406 | */turtle",
        // qualities
        "ttl | text/html;q=0.9, text/turtle",
        "html | text/turtle;q=0.8, text/html;q=0.9",
        "rdf | application/rdf+xml;q=0.3, text/turtle;q=0.2, */*;q=0.1",
        "html | text/turtle;q=0.5, */*;q=0.8",
        "ttl | text/turtle;Q=0.5, application/rdf+xml;Q=0.4",
        "ttl | text/turtle;q=0.001",
        "nt | text/turtle;q=0.2, application/n-triples;q=0.25",
        // refusals
        "406 | text/html;q=0",
        "406 | */*;q=0",
        "406 | *;q=0.0",
        "ttl | text/html;q=0, */*",
        "jsonld | text/*;q=0, */*;q=0.1",
        "ttl | text/*;q=0, text/turtle",
        "nt | text/turtle;q=0, application/n-triples;q=0.1",
        "html | application/*;q=0, */*;q=0.5",
        "406 | text/turtle;q=0.000, text/html;q=0",
        // what is named beats what is only allowed
        "ttl | text/turtle, */*",
        "ttl | */*, text/turtle",
        "rdf | application/rdf+xml, */*",
        "jsonld | application/*, application/ld+json, */*",
        "ttl | text/*, text/turtle",
        "ttl | application/n-triples, text/turtle",
        // parameters of which nothing is on offer give way to the plain range
        "ttl | text/html;level=1;q=0.2, text/turtle;q=0.5, text/html;q=0.1",
        "406 | text/turtle;version=1.2, text/turtle;q=0",
        // what follows q is none of the type's
        "ttl | text/turtle;q=0.5;ext=1, application/n-triples;q=0.4",
        // repeated
        "ttl | text/turtle;q=0.1, application/n-triples;q=0.5, text/turtle;q=0.9",
        // as clients send it
        "html | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "html | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
        "html | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "ttl | text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3",
        "rdf | application/rdf+xml, text/rdf+n3;q=0.9, application/xml;q=0.5, */*;q=0.2",
        "ttl | application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=1.0,application/rdf+xml;q=0.5",
        "jsonld | application/ld+json;q=1.0,application/json;q=0.9,*/*;q=0.1",
        "html | application/json, text/plain, */*",
        "ttl | application/rdf+json;q=0.5,text/turtle;q=0.9,application/x-turtle;q=0.9,text/n3;q=0.8,text/html;q=0.1",
        // broken parts are left out, the others count
        "ttl | ,, text/turtle,",
        "ttl | text/html;q=NaN, text/turtle",
        "ttl | text/html;q=2, text/turtle;q=0.1",
        "ttl | text/html;q=-1, text/turtle",
        "ttl | text / html, text/turtle",
        "ttl | text/, /turtle, text/turtle",
        "406 | turtle",
        "406 | text/turtle/x",
        "406 | \"text/turtle\"",
        "406 | image/png, application/pdf",
        "406 | application/json"
      })
  void theHeaderWants(String extension, String accept) {
    assertEquals(extension, chosen(accept));
  }

  @Test
  void withoutAHeaderAnythingWillDo() {
    assertEquals("html", Negotiator.choose(null, OFFERS).orElseThrow().extension());
    assertEquals("html", chosen(""));
    assertEquals("html", chosen(" \t"));
  }

  @Test
  void aListOfAThousandRangesIsRead() {
    assertEquals("nt", chosen("x/y;q=0.3, ".repeat(1000) + "application/n-triples;q=0.01"));
    assertEquals("406", chosen("image/x;p=\"" + "a,".repeat(1000) + "text/turtle"));
  }
}

package org.parkgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;

/** The index of the shipped data, made once, and tables of searches over it. */
final class Shipped {

  private static final int FIRST_PAGE = 10;

  static final TextIndex INDEX = index();

  private Shipped() {}

  private static TextIndex index() {
    DatasetGraph data = SourceLoader.load(SourceTree.locate());
    return Txn.calculateRead(data, () -> TextIndex.build(data, new ByteBuffersDirectory(), ""));
  }

  /** The first ten hits: passages, or things. */
  static List<SearchHit> hits(String text, boolean passages) {
    String type = passages ? Park.PASSAGE.getURI() : null;
    return INDEX.search(new SearchRequest(text, null, type, 1, FIRST_PAGE)).hits();
  }

  /** What a hit is called in the tables: {@code 000/7/2} for a passage, else the slug. */
  static String name(SearchHit hit) {
    if (!hit.type().equals(Park.PASSAGE.getURI())) {
      return hit.iri().substring(Park.ID.length());
    }
    PassageRef passage = hit.passages().get(0);
    String document = passage.document().substring(0, 3);
    return document + "/" + passage.paragraph() + "/" + passage.sentence();
  }

  /** The lines of a table beside this class, without the first, as columns. */
  static List<String[]> table(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(l -> l.split("\t", -1)).toList();
    }
  }
}

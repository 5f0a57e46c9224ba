package org.parkgraph.generate;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.parkgraph.dataset.LocatedTriple;
import org.parkgraph.dataset.SourceGraph;
import org.parkgraph.source.SourceTree;

/**
 * Parks one after the other, each with five documents that tell of it. What is in the first parks
 * does not depend on how many follow. Memory: what one park's names take, whatever the number.
 */
public final class Parks {

  private final Vocabulary vocabulary;
  private final Words words = Words.read();

  /** Parks in the terms of the ontology and concepts of the sources. */
  public Parks(SourceTree sources) {
    this.vocabulary = Vocabulary.of(sources);
  }

  /** Is told how far the writing has got. */
  public interface Progress {

    /** After a park: so many parks and so many triples are written. */
    void written(int parks, long triples);
  }

  /**
   * Writes the vocabulary and so many parks; about 10,000 triples a park.
   *
   * @param named whether what is written to takes quads, else it gets triples
   * @return the number of triples
   */
  long write(int parks, long seed, StreamRDF out, boolean named, Progress progress) {
    Graphs graphs = new Graphs(out, named, vocabulary);
    for (SourceGraph graph : vocabulary.graphs()) {
      for (LocatedTriple t : graph.triples()) {
        graphs.add(
            graph.name(),
            t.triple().getSubject(),
            t.triple().getPredicate(),
            t.triple().getObject());
      }
    }
    for (int number = 1; number <= parks; number++) {
      park(new Scene(new Site(number, seed), vocabulary, words, graphs));
      graphs.endOfPark();
      progress.written(number, graphs.triples());
    }
    return graphs.triples();
  }

  private static void park(Scene scene) {
    Document gazetteer = document(scene, "gazetteer", "Gazetteer", "地方志");
    new Geography(scene, gazetteer).write();
    new Places(scene, gazetteer).write();
    Document directory = document(scene, "directory", "Directory", "名录");
    new Institutions(scene, directory).write();
    new Enterprises(scene, directory).write();
    new People(scene, directory).write();
    new Policies(scene, document(scene, "bulletin", "Bulletin", "公报")).write();
    Document news = document(scene, "news", "News", "新闻");
    new Events(scene, news).write();
    new Deals(scene, news).write();
    new Yearbook(scene, document(scene, "yearbook", "Yearbook", "年鉴")).write();
  }

  private static Document document(Scene scene, String slug, String en, String zh) {
    Site site = scene.site();
    Node publisher = Institutions.committee(site);
    Text title = site.name().then(en, zh);
    String address = "p" + site.number() + "-" + slug;
    return new Document(scene.graphs(), address, title, publisher, LocalDate.of(2026, 1, 1));
  }
}

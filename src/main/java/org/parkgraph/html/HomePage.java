package org.parkgraph.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what is in the graph and how to ask it.
 *
 * @param counts size of the graph
 * @param classes classes with the number of their members, the most numerous first
 * @param searches texts worth searching for
 * @param queries canned queries worth running
 * @param examples SPARQL queries to begin with
 * @param documents the source documents
 */
public record HomePage(
    Counts counts,
    List<Counted> classes,
    List<String> searches,
    List<Link> queries,
    List<Example> examples,
    List<Document> documents) {

  private static final int YEAR = 4;

  /** How many there are of each. */
  public record Counts(
      long triples, long entities, long policies, long statements, long passages, long documents) {}

  /** A kind of thing, a place that lists its members, and their number. */
  public record Counted(Link kind, long count) {}

  /**
   * A source document.
   *
   * @param document its address and title
   * @param file name of the source file
   * @param publisher who published it, or null
   * @param date day or words of its publication, where known
   * @param passages number of its sentences in the graph
   */
  public record Document(
      Named document,
      String file,
      @Nullable Named publisher,
      @Nullable String date,
      long passages) {}

  /** The dates of the first and the last source document, as years; empty where none is dated. */
  public List<String> years() {
    List<String> years =
        documents.stream()
            .map(Document::date)
            .filter(d -> d != null && d.length() >= YEAR)
            .map(d -> String.valueOf(d).substring(0, YEAR))
            .sorted()
            .toList();
    return years.isEmpty() ? years : List.of(years.get(0), years.get(years.size() - 1));
  }

  /** The dataset in the terms of schema.org. */
  public String structured(Frame frame) {
    return DatasetCard.of(frame);
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("home", frame, this);
  }
}

package org.parkgraph.dataset;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.GraphNames;

/**
 * One source file as the triples that are served: statement nodes made, blank nodes named, labels
 * for tools added.
 *
 * @param name the named graph that the file belongs to
 */
public record SourceGraph(SourceFile file, Node name, List<LocatedTriple> triples) {

  /**
   * Reads one file into the graph that its folder stands for.
   *
   * @throws LoadException where the file is not sound
   */
  public static SourceGraph read(SourceFile file) {
    List<LocatedTriple> written = TurtleFile.read(file);
    List<LocatedTriple> named;
    try {
      named = BlankNodeNames.name(written, StatementNodes.reifiers(written));
    } catch (IllegalStateException e) {
      throw new LoadException(file.path(), 0, String.valueOf(e.getMessage()));
    }
    List<LocatedTriple> triples = new ArrayList<>(StatementNodes.from(named));
    addLabels(triples);
    return new SourceGraph(file, graphOf(file), List.copyOf(triples));
  }

  /** The files that make up the served dataset: ontology (without shapes and rules) and data. */
  public static List<SourceFile> files(SourceTree sources) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile f : sources.files("ontology", ".ttl")) {
      if (!f.path().startsWith("ontology/shapes/")) {
        files.add(f);
      }
    }
    files.addAll(sources.files("data", ".ttl"));
    return files;
  }

  /**
   * Every thing with a preferred name has it as {@code rdfs:label} too: that is what tools show.
   */
  private static void addLabels(List<LocatedTriple> triples) {
    List<LocatedTriple> labels = new ArrayList<>();
    for (LocatedTriple t : triples) {
      Triple triple = t.triple();
      if (triple.getPredicate().equals(SKOS.prefLabel.asNode())) {
        labels.add(
            new LocatedTriple(
                Triple.create(triple.getSubject(), RDFS.label.asNode(), triple.getObject()),
                t.line()));
      }
    }
    triples.addAll(labels);
  }

  private static Node graphOf(SourceFile file) {
    String[] path = file.path().split("/", -1);
    if (path[0].equals("ontology")) {
      return GraphNames.ONTOLOGY;
    }
    return switch (path[1]) {
      case "names" -> GraphNames.NAMES;
      case "concepts" -> GraphNames.SCHEME;
      case "documents" -> GraphNames.document(path[2]);
      case "links.ttl" -> GraphNames.LINKS;
      case "catalog.ttl" -> GraphNames.CATALOG;
      default ->
          throw new LoadException(
              file.path(), 0, "stands in no folder that is a graph; see data/README.md");
    };
  }
}

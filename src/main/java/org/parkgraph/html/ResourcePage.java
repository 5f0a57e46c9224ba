package org.parkgraph.html;

import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.Park;

/**
 * All that the graph says about one resource, each fact with its sentences.
 *
 * @param description what is said
 * @param alternates the description in forms for programs
 * @param original of a passage the sentence itself, where the reader has a copy; else null
 */
public record ResourcePage(
    Description description, List<Alternate> alternates, @Nullable String original) {

  /** The first so many facts of a group are shown at once, the others on demand. */
  public static final int SHOWN = 12;

  private static final Map<String, String> KINDS_OF_NAME =
      Map.of(
          SKOS.prefLabel.getURI(), "name.preferred",
          RDFS.label.getURI(), "name.preferred",
          SKOS.altLabel.getURI(), "name.alternative",
          SKOS.hiddenLabel.getURI(), "name.hidden");

  /** What a kind of name is called on the page. */
  public static String kindOfName(Frame frame, FactGroup names) {
    String key = KINDS_OF_NAME.get(names.property().node().toString());
    return key == null ? names.property().label() : frame.say(key);
  }

  /** The figures about the resource. */
  public List<Figure> figures() {
    return description.incoming().stream()
        .filter(Figure::areIn)
        .flatMap(g -> g.facts().stream())
        .map(Figure::new)
        .toList();
  }

  /** The links to the resource but for those of its figures. */
  public List<FactGroup> incoming() {
    return description.incoming().stream().filter(g -> !Figure.areIn(g)).toList();
  }

  /** Fresh anchors for the claims on the page. */
  public Anchors anchors() {
    return new Anchors(description.iri());
  }

  /** A query that begins from the resource. */
  public String query() {
    return """
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX park: <%s>

        # Everything that is said about the resource, with the sentences that say it.
        SELECT ?property ?value ?passage WHERE {
          BIND (<%s> AS ?thing)
          ?thing ?property ?value .
          OPTIONAL {
            ?statement rdf:subject ?thing ; rdf:predicate ?property ; rdf:object ?value ;
              park:evidence ?passage .
          }
        }
        LIMIT 100
        """
        .formatted(Park.NS, description.iri());
  }

  /** The thing in the terms of schema.org, or null for what it has no word for. */
  public @Nullable String structured() {
    return StructuredData.of(description);
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("resource", frame, this);
  }
}

package org.parkgraph.canned;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.html.Table;
import org.parkgraph.linkeddata.Names;
import org.parkgraph.vocab.Park;

/** What the columns of an answer are called: in Chinese as the ontology has it, if it does. */
final class ColumnNames {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final DatasetGraph dataset;
  private final String lang;

  /**
   * @param dataset in a read transaction of the caller's
   */
  ColumnNames(DatasetGraph dataset, String lang) {
    this.dataset = dataset;
    this.lang = lang;
  }

  Table.Column of(String name) {
    String words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    String english = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new Table.Column(name, lang.startsWith("zh") ? term(name, english) : english);
  }

  /** The class of that name, else the property. */
  private String term(String name, String otherwise) {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return label(type, label(name, otherwise));
  }

  private String label(String term, String otherwise) {
    Node node = NodeFactory.createURI(Park.NS + term);
    return Names.of(dataset, node, lang, otherwise);
  }
}

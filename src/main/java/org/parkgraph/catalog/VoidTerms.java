package org.parkgraph.catalog;

import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** Terms of VoID, and the addresses of what we describe with them. */
final class VoidTerms {

  private static final String NS = "http://rdfs.org/ns/void#";

  /** What VoID itself lacks: partitions by datatype. */
  private static final String EXTENSION = "http://ldf.fi/void-ext#";

  static final Node TRIPLES = term("triples");
  static final Node ENTITIES = term("entities");
  static final Node CLASSES = term("classes");
  static final Node PROPERTIES = term("properties");
  static final Node SUBJECTS = term("distinctSubjects");
  static final Node OBJECTS = term("distinctObjects");
  static final Node CLASS = term("class");
  static final Node CLASS_PARTITION = term("classPartition");
  static final Node PROPERTY = term("property");
  static final Node PROPERTY_PARTITION = term("propertyPartition");
  static final Node OBJECTS_TARGET = term("objectsTarget");
  static final Node LINK_PREDICATE = term("linkPredicate");
  static final Node URI_SPACE = term("uriSpace");
  static final Node DATATYPE = NodeFactory.createURI(EXTENSION + "datatype");
  static final Node DATATYPE_PARTITION = NodeFactory.createURI(EXTENSION + "datatypePartition");

  private static final Pattern SHORT = Pattern.compile("[a-z]+:[A-Za-z0-9_.-]+");

  private VoidTerms() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }

  /** The address of a part of the dataset, by a path of its own and the terms that set it apart. */
  static Node part(String path, String... terms) {
    StringBuilder iri = new StringBuilder(Park.BASE).append("dataset#").append(path);
    for (String term : terms) {
      iri.append('/').append(key(term));
    }
    return NodeFactory.createURI(iri.toString());
  }

  /** A term in an address: its short form where it has one, else a digest. */
  private static String key(String iri) {
    String shorter = Prefixes.shorten(iri);
    return SHORT.matcher(shorter).matches()
        ? shorter.replace(':', '-')
        : DigestUtils.sha256Hex(iri).substring(0, 20);
  }
}

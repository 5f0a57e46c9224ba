package org.parkgraph.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.catalog.TermCount;
import org.parkgraph.catalog.TermsInUse;
import org.parkgraph.http.Service;
import org.parkgraph.linkeddata.Names;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * What the editor completes: the classes and properties of the data with their names and counts,
 * and prefixes for all of them, those of loaded ontologies too. Made once for a data version; some
 * milliseconds for each hundred terms.
 *
 * @param version of the data
 * @param prefixes namespaces by prefix
 */
record EditorTerms(
    String version, Map<String, String> prefixes, List<Named> classes, List<Named> properties) {

  private static final String SCHEME = Park.BASE + "scheme/";
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]*");

  /** A term with its names; empty where it has none. */
  record Named(String iri, int uses, String english, String chinese) {

    String name(String lang) {
      return lang.startsWith("zh") ? chinese : english;
    }
  }

  static EditorTerms of(Service service) {
    TermsInUse terms = TermsInUse.of(service.sparql().stored());
    DatasetGraph dataset = service.sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      return new EditorTerms(
          service.version(),
          prefixes(terms),
          named(dataset, terms.classes()),
          named(dataset, terms.properties()));
    } finally {
      dataset.end();
    }
  }

  private static List<Named> named(DatasetGraph dataset, List<TermCount> terms) {
    return terms.stream()
        .filter(t -> t.term().isURI())
        .map(
            t -> {
              Node term = t.term();
              String english = Names.of(dataset, term, "en", "");
              return new Named(
                  term.getURI(), t.uses(), english, Names.of(dataset, term, "zh-Hans", english));
            })
        .toList();
  }

  /** Those of the service, one for each scheme of concepts, and one for each other namespace. */
  private static Map<String, String> prefixes(TermsInUse terms) {
    Map<String, String> prefixes = new TreeMap<>(Prefixes.all());
    for (TermCount scheme : terms.schemes()) {
      String iri = scheme.term().getURI();
      String name = iri.startsWith(SCHEME) ? iri.substring(SCHEME.length()) : "";
      if (PREFIX.matcher(name).matches()) {
        prefixes.putIfAbsent(name, iri + "/");
      }
    }
    add(prefixes, terms.classes());
    add(prefixes, terms.properties());
    return prefixes;
  }

  private static void add(Map<String, String> prefixes, Collection<TermCount> terms) {
    for (TermCount t : terms) {
      String iri = String.valueOf(t.term());
      String namespace = iri.substring(0, end(iri));
      if (!namespace.isEmpty() && !prefixes.containsValue(namespace)) {
        String name = prefix(namespace);
        String free = name;
        for (int i = 2; prefixes.containsKey(free); i++) {
          free = name + i;
        }
        prefixes.put(free, namespace);
      }
    }
  }

  /** Where the local name begins. */
  private static int end(String iri) {
    return Math.max(iri.lastIndexOf('#'), Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':'))) + 1;
  }

  /** The last word of a namespace that may be a prefix, such as {@code shop} of …/2024/shop#. */
  private static String prefix(String namespace) {
    String[] words = namespace.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+", -1);
    for (int i = words.length - 1; i > 0; i--) {
      if (PREFIX.matcher(words[i]).matches() && words[i].length() > 1) {
        return words[i];
      }
    }
    return "ns";
  }

  /** For the script: terms as arrays of address, uses, English and Chinese name. */
  String json() {
    JsonObject json = new JsonObject();
    json.put("dataVersion", version);
    JsonObject namespaces = new JsonObject();
    prefixes.forEach(namespaces::put);
    json.put("prefixes", namespaces);
    json.put("classes", array(classes));
    json.put("properties", array(properties));
    return json + "\n";
  }

  private static JsonArray array(List<Named> terms) {
    JsonArray array = new JsonArray();
    for (Named t : terms) {
      JsonArray term = new JsonArray();
      term.add(t.iri());
      term.add(t.uses());
      term.add(t.english());
      term.add(t.chinese());
      array.add(term);
    }
    return array;
  }
}

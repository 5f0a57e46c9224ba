package org.parkgraph.owl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.elk.owlapi.ElkReasonerFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.reasoner.OWLReasonerFactory;

/** What profiles and reasoners find wrong with an ontology; nothing found is an empty list. */
final class Judges {

  static final OWLProfile DL = new OWL2DLProfile();
  static final OWLProfile RL = new OWL2RLProfile();

  private static final Map<String, OWLReasonerFactory> REASONERS = new LinkedHashMap<>();

  static {
    REASONERS.put("ELK", new ElkReasonerFactory());
    REASONERS.put("HermiT", new ReasonerFactory());
  }

  private Judges() {}

  static List<String> profile(OWLProfile profile, OWLOntology ontology) {
    return profile.checkOntology(ontology).getViolations().stream()
        .map(v -> v.toString().replaceAll("\\s+", " "))
        .sorted()
        .toList();
  }

  /** Each reasoner's verdict, by its name. */
  static Map<String, List<String>> reasoners(OWLOntology ontology) {
    Map<String, List<String>> verdicts = new LinkedHashMap<>();
    REASONERS.forEach((name, factory) -> verdicts.put(name, contradictions(factory, ontology)));
    return verdicts;
  }

  private static List<String> contradictions(OWLReasonerFactory factory, OWLOntology ontology) {
    List<String> found = new ArrayList<>();
    OWLReasoner reasoner = reasoner(factory, ontology);
    try {
      if (!reasoner.isConsistent()) {
        found.add("inconsistent");
      } else {
        String empty =
            reasoner
                .unsatisfiableClasses()
                .filter(c -> !c.isOWLNothing())
                .map(c -> c.getIRI().getShortForm())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
          found.add("unsatisfiable: " + empty);
        }
      }
    } finally {
      reasoner.dispose();
    }
    return found;
  }

  private static OWLReasoner reasoner(OWLReasonerFactory factory, OWLOntology ontology) {
    if (factory instanceof ReasonerFactory) {
      Configuration configuration = new Configuration();
      configuration.ignoreUnsupportedDatatypes = true; // rdf:langString, and dates of others
      return factory.createReasoner(ontology, configuration);
    }
    return factory.createReasoner(ontology);
  }
}

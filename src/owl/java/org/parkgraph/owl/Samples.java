package org.parkgraph.owl;

import java.util.ArrayList;
import java.util.List;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * One individual a class and two a property, so that a contradiction shows: axioms alone are
 * consistent with nearly anything.
 */
final class Samples {

  private static final String NS = "https://w3id.org/parkgraph/ontology#";

  private final OWLDataFactory factory = OWLManager.getOWLDataFactory();
  private final OWLOntology ontology;
  private final OWLOntology samples;

  private Samples(OWLOntology ontology) throws OWLOntologyCreationException {
    this.ontology = ontology;
    this.samples = OWLManager.createOWLOntologyManager().createOntology();
  }

  /** Samples of all classes and object properties of ours. */
  static OWLOntology of(OWLOntology ontology) throws OWLOntologyCreationException {
    Samples all = new Samples(ontology);
    ontology.classesInSignature().filter(Samples::ours).forEach(all::instance);
    ontology.objectPropertiesInSignature().filter(Samples::ours).forEach(all::edges);
    return all.samples;
  }

  private static boolean ours(OWLEntity term) {
    return term.getIRI().toString().startsWith(NS);
  }

  private OWLNamedIndividual instance(OWLClass type) {
    OWLNamedIndividual sample = individual(type.getIRI().getShortForm());
    samples.add(factory.getOWLClassAssertionAxiom(type, sample));
    return sample;
  }

  /** An edge for each pair of a class that the property is for and one that it leads to. */
  private void edges(OWLObjectProperty property) {
    for (OWLClass from : classes(property, "domainIncludes")) {
      for (OWLClass to : classes(property, "rangeIncludes")) {
        String name = property.getIRI().getShortForm() + "-" + from.getIRI().getShortForm();
        OWLNamedIndividual subject = individual(name + "-subject");
        OWLNamedIndividual object = individual(name + "-" + to.getIRI().getShortForm());
        samples.add(factory.getOWLClassAssertionAxiom(from, subject));
        samples.add(factory.getOWLClassAssertionAxiom(to, object));
        samples.add(factory.getOWLObjectPropertyAssertionAxiom(property, subject, object));
      }
    }
  }

  /** The classes that schema.org's annotation names; anything where there is none. */
  private List<OWLClass> classes(OWLObjectProperty property, String annotation) {
    IRI hint = IRI.create("http://schema.org/" + annotation);
    List<OWLClass> classes = new ArrayList<>();
    ontology
        .annotationAssertionAxioms(property.getIRI())
        .filter(a -> a.getProperty().getIRI().equals(hint))
        .flatMap(a -> a.getValue().asIRI().stream())
        .forEach(iri -> classes.add(factory.getOWLClass(iri)));
    return classes.isEmpty() ? List.of(factory.getOWLThing()) : classes;
  }

  private OWLNamedIndividual individual(String name) {
    return factory.getOWLNamedIndividual(IRI.create("https://w3id.org/parkgraph/sample/" + name));
  }
}

package org.parkgraph.owl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.NTriplesDocumentFormat;
import org.semanticweb.owlapi.formats.RioTurtleDocumentFormat;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.io.OWLOntologyDocumentSource;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** Reads ontologies from files, each into a manager of its own. */
final class Ontologies {

  private static final String IMPORTS = "<http://www.w3.org/2002/07/owl#imports>";

  private Ontologies() {}

  static OWLOntology turtle(Path file) throws OWLOntologyCreationException {
    return read(new FileDocumentSource(file.toFile(), new RioTurtleDocumentFormat()));
  }

  /** A vocabulary of others, kept as N-Quads; what it imports is not fetched. */
  static OWLOntology quads(Path file) throws OWLOntologyCreationException, IOException {
    try (Stream<String> lines = Files.lines(file)) {
      String triples =
          lines
              .filter(line -> !line.contains(IMPORTS))
              .map(line -> line.replaceFirst(" <[^<>]*> \\.$", " ."))
              .collect(Collectors.joining("\n", "", "\n"));
      return read(
          new StringDocumentSource(
              triples, file.toUri().toString(), new NTriplesDocumentFormat(), null));
    }
  }

  private static OWLOntology read(OWLOntologyDocumentSource source)
      throws OWLOntologyCreationException {
    return OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(source);
  }

  /** The axioms of several ontologies in one. */
  static OWLOntology merged(List<OWLOntology> parts) throws OWLOntologyCreationException {
    OWLOntology all = OWLManager.createOWLOntologyManager().createOntology();
    parts.forEach(part -> all.addAxioms(part.axioms()));
    return all;
  }
}

package org.parkgraph.owl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/**
 * Fails unless the ontology is in OWL 2 DL and RL, is consistent and has no class that nothing can
 * be in, alone and together with the vocabularies it reuses and with the data; and unless each
 * fixture in {@code ontology/tests/owl} is refused for what its name begins with.
 */
public final class OwlGate {

  private static final List<String> VOCABULARIES = List.of("prov", "org", "skos", "foaf", "geo");

  private final Path root;
  private final PrintStream out = System.out;
  private final List<OWLOntology> others = new ArrayList<>();
  private int passed;
  private int failed;

  private OwlGate(Path root) {
    this.root = root;
  }

  /** Judges the checkout in the first directory given; the second is a dump of the dataset. */
  public static void main(String[] args) throws IOException, OWLOntologyCreationException {
    OwlGate gate = new OwlGate(Path.of(args[0]).toAbsolutePath());
    gate.run(Path.of(args[1]));
    System.exit(gate.failed == 0 ? 0 : 1);
  }

  private void run(Path dump) throws IOException, OWLOntologyCreationException {
    OWLOntology ours = Ontologies.turtle(root.resolve("ontology/parkgraph.ttl"));
    sound("is in OWL 2 DL", Judges.profile(Judges.DL, ours));
    sound("is in OWL 2 RL", Judges.profile(Judges.RL, ours));
    OWLOntology samples = Samples.of(ours);
    reasoned("alone", Ontologies.merged(List.of(ours, samples)));
    if (readVocabularies()) {
      reasoned("with " + VOCABULARIES, withOthers(ours, samples));
      reasoned("with " + VOCABULARIES + " and the data", withOthers(Ontologies.quads(dump)));
    }
    for (Path fixture : fixtures()) {
      fixture(ours, fixture);
    }
    out.println("OWL: " + passed + " passed, " + failed + " failed");
  }

  /** Reads the vocabularies of others, which are not part of the project. */
  private boolean readVocabularies() throws IOException, OWLOntologyCreationException {
    Path folder = root.resolveSibling("shared").resolve("vocab");
    for (String name : VOCABULARIES) {
      Path file = folder.resolve(name + ".nq");
      if (!Files.exists(file)) {
        others.clear();
        boolean ci = "true".equals(System.getenv("CI"));
        out.println("OWL: " + file + " is not there: NOT CHECKED TOGETHER WITH " + VOCABULARIES);
        failed += ci ? 1 : 0;
        return false;
      }
      others.add(Ontologies.quads(file));
    }
    return true;
  }

  private OWLOntology withOthers(OWLOntology... more) throws OWLOntologyCreationException {
    List<OWLOntology> all = new ArrayList<>(others);
    all.addAll(List.of(more));
    return Ontologies.merged(all);
  }

  private List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("ontology/tests/owl"))) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  private void fixture(OWLOntology ours, Path file) throws OWLOntologyCreationException {
    String name = String.valueOf(file.getFileName());
    OWLOntology planted = Ontologies.turtle(file);
    OWLOntology alone = Ontologies.merged(List.of(ours, planted));
    if (name.startsWith("outside-dl-")) {
      refused(name, Judges.profile(Judges.DL, alone));
    } else if (name.startsWith("outside-rl-")) {
      refused(name, Judges.profile(Judges.RL, alone));
    } else if (!name.contains("-with-")) {
      refused(name, alone);
    } else if (!others.isEmpty()) {
      refused(name, withOthers(ours, planted));
    }
  }

  private void reasoned(String company, OWLOntology ontology) {
    Judges.reasoners(ontology)
        .forEach((name, found) -> sound("has no contradiction " + company + " by " + name, found));
  }

  private void refused(String fixture, OWLOntology ontology) {
    String wanted = fixture.substring(0, fixture.indexOf('-'));
    for (Map.Entry<String, List<String>> verdict : Judges.reasoners(ontology).entrySet()) {
      boolean found = verdict.getValue().stream().anyMatch(v -> v.startsWith(wanted));
      count(found, fixture + " is not found " + wanted + " by " + verdict.getKey());
    }
  }

  private void refused(String fixture, List<String> found) {
    count(!found.isEmpty(), fixture + " breaks no rule of the profile");
  }

  private void sound(String what, List<String> found) {
    found.forEach(fault -> out.println("OWL: " + fault));
    count(found.isEmpty(), "ontology/parkgraph.ttl not: " + what);
  }

  private void count(boolean good, String complaint) {
    if (good) {
      passed++;
    } else {
      failed++;
      out.println("OWL: " + complaint);
    }
  }
}

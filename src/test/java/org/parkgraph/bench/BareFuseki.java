package org.parkgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/**
 * The peer of the start-up comparison: an embedded Fuseki that loads the same files as they are,
 * without inference, text index, pages or canned queries, and prints a line when it is ready.
 */
public final class BareFuseki {

  private BareFuseki() {}

  public static void main(String[] args) throws IOException {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("ontology", "data")) {
      try (Stream<Path> walk = Files.walk(Path.of(folder))) {
        walk.filter(p -> p.toString().endsWith(".ttl"))
            .filter(p -> !p.toString().contains("tests") && !p.toString().contains("shapes"))
            .forEach(files::add);
      }
    }
    Txn.executeWrite(
        dataset, () -> files.forEach(f -> RDFDataMgr.read(dataset, f.toUri().toString())));
    FusekiServer.create()
        .port(0)
        .loopback(true)
        .fusekiModules(FusekiModules.empty())
        .add("/ds", dataset)
        .build()
        .start();
    System.out.println("bare Fuseki ready, " + dataset.getDefaultGraph().size() + " triples");
  }
}

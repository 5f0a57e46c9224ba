package org.parkgraph.bench;

import java.nio.file.Path;

/** The texts that Virtuoso is told things with. */
final class VirtuosoFiles {

  /** The graph that the data are loaded into; Virtuoso has none without a name. */
  static final String GRAPH = "urn:bench";

  private VirtuosoFiles() {}

  /** SQL that loads a file and indexes its strings. */
  static String load(Path folder, String file) {
    return """
        DB.DBA.RDF_OBJ_FT_RULE_ADD (null, null, 'All');
        ld_dir ('%s', '%s', '%s');
        rdf_loader_run ();
        checkpoint;
        DB.DBA.VT_INC_INDEX_DB_DBA_RDF_OBJ ();
        checkpoint;
        """
        .formatted(folder, file, GRAPH);
  }

  /** The configuration; where nothing is said, Virtuoso's defaults hold. */
  static String configuration(
      Path store, Path data, int sqlPort, int httpPort, int buffers, int limitSeconds) {
    return """
        [Database]
        DatabaseFile = %1$s/virtuoso.db
        ErrorLogFile = %1$s/virtuoso.log
        LockFile = %1$s/virtuoso.lck
        TransactionFile = %1$s/virtuoso.trx
        xa_persistent_file = %1$s/virtuoso.pxa
        [TempDatabase]
        DatabaseFile = %1$s/virtuoso-temp.db
        TransactionFile = %1$s/virtuoso-temp.trx
        [Parameters]
        ServerPort = 127.0.0.1:%3$d
        DirsAllowed = %2$s
        NumberOfBuffers = %5$d
        MaxDirtyBuffers = %6$d
        ThreadsPerQuery = 2
        CheckpointInterval = 0
        [HTTPServer]
        ServerPort = 127.0.0.1:%4$d
        ServerThreads = 10
        [SPARQL]
        ResultSetMaxRows = 10000000
        MaxQueryExecutionTime = %7$d
        """
        .formatted(store, data, sqlPort, httpPort, buffers, buffers * 3L / 4, limitSeconds);
  }
}

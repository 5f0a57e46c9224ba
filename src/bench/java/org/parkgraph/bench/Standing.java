package org.parkgraph.bench;

import java.util.List;

/**
 * What one engine costs beside its queries.
 *
 * @param engine the engine
 * @param loadSeconds loading with the text index; until the first answer for one in memory
 * @param startSeconds from starting the process on loaded data to its first answer
 * @param diskBytes its store
 * @param memoryLoaded resident bytes once it answered
 * @param memoryAfter resident bytes after all queries
 * @param throughput of the mix of small queries, by number of clients
 */
record Standing(
    Engine engine,
    double loadSeconds,
    double startSeconds,
    long diskBytes,
    long memoryLoaded,
    long memoryAfter,
    List<Throughput> throughput) {}

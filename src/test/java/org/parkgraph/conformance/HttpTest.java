package org.parkgraph.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One test of a protocol.
 *
 * @param id group and local name, as in {@code 1.1/protocol/query_get}
 * @param graphs files of the named graphs that it asks, by name
 * @param requires local names of what the server has to offer for it
 * @param steps its requests in their order
 */
record HttpTest(String id, Map<String, Path> graphs, Set<String> requires, List<HttpStep> steps) {}

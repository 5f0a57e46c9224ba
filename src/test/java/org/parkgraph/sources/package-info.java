/** Tests of ontology, data, shapes and rules: of the sources, not of the program. */
@NullMarked
package org.parkgraph.sources;

import org.jspecify.annotations.NullMarked;

package org.parkgraph.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the header of a query file says, before it is held against the query. */
record QueryHeader(
    Bilingual title,
    Bilingual description,
    List<QueryParameter> parameters,
    List<Map<String, String>> examples,
    List<String> columns,
    List<String> order,
    @Nullable RowRange rows,
    int version) {}

package org.parkgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;

/** All canned queries of a source tree, parsed once. Never changes, so threads may share it. */
public final class QueryCatalog {

  private static final Pattern PATH =
      Pattern.compile("queries/([a-z][a-z0-9-]*/[a-z][a-z0-9-]*)\\.rq");

  private final SortedMap<String, CannedQuery> queries;
  private final List<QueryProblem> problems;

  private QueryCatalog(SortedMap<String, CannedQuery> queries, List<QueryProblem> problems) {
    this.queries = queries;
    this.problems = List.copyOf(problems);
  }

  /**
   * The catalogue, all of it sound.
   *
   * @throws BadQueryException naming every fault
   */
  public static QueryCatalog load(SourceTree sources) {
    QueryCatalog catalog = read(sources);
    if (!catalog.problems.isEmpty()) {
      throw new BadQueryException(catalog.problems);
    }
    return catalog;
  }

  /** The catalogue of the sound files, with the {@link #problems} of the others. */
  public static QueryCatalog read(SourceTree sources) {
    SortedMap<String, CannedQuery> queries = new TreeMap<>();
    List<QueryProblem> problems = new ArrayList<>();
    for (SourceFile file : sources.files("queries", ".rq")) {
      List<QueryProblem> found = new ArrayList<>();
      read(file, found)
          .filter(query -> found.isEmpty())
          .ifPresent(query -> queries.put(query.name(), query));
      problems.addAll(found);
    }
    return new QueryCatalog(queries, problems);
  }

  private static Optional<CannedQuery> read(SourceFile file, List<QueryProblem> problems) {
    Matcher path = PATH.matcher(file.path());
    if (!path.matches()) {
      problems.add(
          new QueryProblem(
              file.path(), 0, "name", "a query is queries/folder/name.rq in lower case"));
      return Optional.empty();
    }
    String text = file.text();
    QueryHeader header = QueryHeaderParser.parse(file.path(), text, problems);
    return parse(file.path(), text, problems)
        .map(
            query -> {
              QueryChecks.check(file.path(), header, query, problems);
              return new CannedQuery(
                  path.group(1),
                  header.title(),
                  header.description(),
                  header.parameters(),
                  header.examples(),
                  header.columns(),
                  header.order(),
                  header.rows(),
                  header.version(),
                  text,
                  query,
                  file.path());
            });
  }

  private static Optional<Query> parse(String file, String text, List<QueryProblem> problems) {
    try {
      return Optional.of(QueryFactory.create(text, Park.BASE, Syntax.syntaxSPARQL_11));
    } catch (QueryParseException e) {
      long line = Math.max(0, e.getLine());
      problems.add(new QueryProblem(file, line, "syntax", firstLine(e)));
    } catch (QueryException e) {
      problems.add(new QueryProblem(file, 0, "syntax", firstLine(e)));
    }
    return Optional.empty();
  }

  private static String firstLine(QueryException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be parsed");
  }

  /** The query of that name, such as {@code policy/by-topic}. */
  public Optional<CannedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /** All queries, sorted by name. */
  public List<CannedQuery> all() {
    return List.copyOf(queries.values());
  }

  /** All queries by folder, both sorted by name. */
  public SortedMap<String, List<CannedQuery>> byFolder() {
    return queries.values().stream()
        .collect(Collectors.groupingBy(CannedQuery::folder, TreeMap::new, Collectors.toList()));
  }

  /** What is wrong with the files that are not in the catalogue; empty after {@link #load}. */
  public List<QueryProblem> problems() {
    return problems;
  }
}

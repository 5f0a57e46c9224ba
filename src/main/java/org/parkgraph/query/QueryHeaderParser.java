package org.parkgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a query file: the lines {@code #+ key: value} at its top. {@code
 * queries/README.md} describes the keys.
 */
final class QueryHeaderParser {

  private static final Pattern LINE = Pattern.compile("#\\+\\s*([a-z-]+):\\s*(.*?)\\s*");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<name>[a-zA-Z][a-zA-Z0-9_]*)\\s+(?<type>[a-z]+)\\s+(?:in\\s+(?<among>\\S+)\\s+)?"
              + "(?<need>required|optional|default\\s+(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)))\\s+"
              + "(?<english>[^|]*[^|\\s])\\s*\\|\\s*(?<chinese>.+)");
  private static final Set<String> ONCE =
      Set.of("title", "title-zh", "columns", "order", "rows", "version");
  private static final Set<String> REPEATED =
      Set.of("description", "description-zh", "param", "example");

  private record Entry(long line, String value) {}

  private final String file;
  private final List<QueryProblem> problems;
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

  private QueryHeaderParser(String file, List<QueryProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The header of a file; what is wrong with it is added to the problems. */
  static QueryHeader parse(String file, String text, List<QueryProblem> problems) {
    QueryHeaderParser parser = new QueryHeaderParser(file, problems);
    parser.read(text);
    return parser.header();
  }

  private void read(String text) {
    boolean top = true;
    long number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.startsWith("#+")) {
        top = top && (line.isBlank() || line.startsWith("#"));
        continue;
      }
      Matcher m = LINE.matcher(line);
      if (!m.matches()) {
        report(number, "header-line", "a header line is written \"#+ key: value\"");
      } else if (!top) {
        report(number, "header-line", "the header stands above the query; move the line up");
      } else {
        add(number, m.group(1), m.group(2));
      }
    }
  }

  private void add(long line, String key, String value) {
    if (!ONCE.contains(key) && !REPEATED.contains(key)) {
      report(line, "header-key", "no key " + key + "; see queries/README.md");
    } else if (ONCE.contains(key) && entries.containsKey(key)) {
      report(line, "header-key", key + " stands twice; keep one");
    } else {
      entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(line, value));
    }
  }

  private QueryHeader header() {
    return new QueryHeader(
        new Bilingual(text("title"), text("title-zh")),
        new Bilingual(text("description"), text("description-zh")),
        parameters(),
        examples(),
        words("columns"),
        words("order"),
        rows(),
        version());
  }

  private List<Entry> all(String key) {
    return entries.getOrDefault(key, List.of());
  }

  /** The values of a key that every query has, joined by blanks. */
  private String text(String key) {
    String joined = String.join(" ", all(key).stream().map(Entry::value).toList());
    if (joined.isBlank()) {
      report(0, "header-missing", "the header lacks " + key);
    }
    return joined;
  }

  private List<String> words(String key) {
    return all(key).stream()
        .flatMap(e -> Pattern.compile("\\s+").splitAsStream(e.value()))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private List<QueryParameter> parameters() {
    List<QueryParameter> parameters = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Entry entry : all("param")) {
      QueryParameter parameter = parameter(entry);
      if (parameter == null) {
        continue;
      }
      if (!names.add(parameter.name())) {
        report(entry.line(), "param", parameter.name() + " stands twice; keep one");
      } else if (ParameterBinder.RESERVED.contains(parameter.name())) {
        report(entry.line(), "param", parameter.name() + " is reserved; choose another name");
      } else {
        parameters.add(parameter);
      }
    }
    return List.copyOf(parameters);
  }

  private @Nullable QueryParameter parameter(Entry entry) {
    Matcher m = PARAMETER.matcher(entry.value());
    if (!m.matches()) {
      report(
          entry.line(),
          "param",
          "a parameter is written \"name type [in set] required|optional|default X  English | 中文\"");
      return null;
    }
    try {
      ParameterType type = ParameterType.of(m.group("type"));
      String value = m.group("quoted") != null ? m.group("quoted") : m.group("plain");
      if (value != null) {
        type.term(value);
      }
      return new QueryParameter(
          m.group("name"),
          type,
          among(type, m.group("among")),
          m.group("need").equals("required"),
          value,
          new Bilingual(m.group("english"), m.group("chinese")));
    } catch (IllegalArgumentException e) {
      report(entry.line(), "param", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static @Nullable ValueSet among(ParameterType type, @Nullable String text) {
    if (text != null && type != ParameterType.IRI) {
      throw new IllegalArgumentException("only an iri can be in a set, not " + type.label());
    }
    return text == null ? null : ValueSet.parse(text);
  }

  private List<Map<String, String>> examples() {
    List<Map<String, String>> examples = new ArrayList<>();
    for (Entry entry : all("example")) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String part : entry.value().isEmpty() ? List.<String>of() : split(entry.value())) {
        int equals = part.indexOf('=');
        if (equals < 1 || values.containsKey(part.substring(0, equals))) {
          report(entry.line(), "example", "an example is written name=value&name=value");
          break;
        }
        values.put(part.substring(0, equals), part.substring(equals + 1));
      }
      examples.add(values);
    }
    if (examples.isEmpty()) {
      report(
          0, "header-missing", "the header lacks example; an empty one calls without parameters");
    }
    return List.copyOf(examples);
  }

  private static List<String> split(String value) {
    return List.of(value.split("&", -1));
  }

  private @Nullable RowRange rows() {
    for (Entry entry : all("rows")) {
      try {
        return RowRange.parse(entry.value());
      } catch (IllegalArgumentException e) {
        report(entry.line(), "rows", String.valueOf(e.getMessage()));
      }
    }
    return null;
  }

  private int version() {
    for (Entry entry : all("version")) {
      if (entry.value().matches("[1-9][0-9]{0,5}")) {
        return Integer.parseInt(entry.value());
      }
      report(entry.line(), "version", "a version is a whole number from 1");
      return 0;
    }
    report(0, "header-missing", "the header lacks version");
    return 0;
  }

  private void report(long line, String rule, String message) {
    problems.add(new QueryProblem(file, line, rule, message));
  }
}

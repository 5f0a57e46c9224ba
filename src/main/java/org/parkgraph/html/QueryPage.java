package org.parkgraph.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One canned query: its form, its answer and its text.
 *
 * @param name folder and file, as in {@code policy/by-topic}
 * @param parameters its parameters with what the reader filled in
 * @param sources whether the reader wants the sources of each row
 * @param window the rows to show
 * @param result the rows, or null where it was not run or did not succeed
 * @param fault why it did not run, or null
 * @param sparql the query as it runs, parameters filled in
 * @param constructs whether its answer is a graph and not rows
 */
public record QueryPage(
    String name,
    String title,
    String description,
    List<Parameter> parameters,
    boolean sources,
    Window window,
    @Nullable Table result,
    @Nullable String fault,
    String sparql,
    boolean constructs) {

  /** What a parameter takes. */
  public enum Kind {
    TEXT("text"),
    IRI("text"),
    LANGUAGE("text"),
    NUMBER("number"),
    DATE("date");

    private final String input;

    Kind(String input) {
      this.input = input;
    }

    /** The type of its input element. */
    public String input() {
      return input;
    }
  }

  /**
   * One field of the form.
   *
   * @param label what it means, in the language of the page
   * @param fallback the value that is taken where none is given, or null where one must be given
   * @param example a value that brings rows
   * @param value what the reader filled in; empty where nothing
   * @param choices values to pick from, with their names; empty where there are too many
   */
  public record Parameter(
      String name,
      String label,
      Kind kind,
      @Nullable String fallback,
      String example,
      String value,
      List<Choice> choices) {}

  /** A value and its name. */
  public record Choice(String value, String label) {}

  /** The rows from {@code offset} on, at most {@code limit}. */
  public record Window(int offset, int limit) {}

  /** Whether the language is a parameter of the query itself. */
  public boolean asksLanguage() {
    return parameters.stream().anyMatch(p -> p.name().equals("lang"));
  }

  /** The formats of the answer for programs, by their {@code format} parameter. */
  public List<String> formats() {
    return constructs ? List.of("ttl", "jsonld", "nt") : List.of("json", "csv", "tsv", "xml");
  }

  /** The address of this page with the rows from another offset on. */
  public String from(int offset) {
    String address = "/queries/" + name;
    for (Parameter p : parameters) {
      address = p.value().isEmpty() ? address : Addresses.with(address, p.name(), p.value());
    }
    address = Addresses.with(address, "sources", sources ? "1" : "0");
    address = Addresses.with(address, "limit", String.valueOf(window.limit()));
    return Addresses.with(address, "offset", String.valueOf(offset));
  }

  /**
   * The address of the same call for programs, in a format; what must be given and is not is as in
   * the example. A table is for a spreadsheet, which needs its mark to read Chinese.
   */
  public String api(String format) {
    String address = "/api/" + name;
    for (Parameter p : parameters) {
      String value = p.value().isEmpty() && p.fallback() == null ? p.example() : p.value();
      address = value.isEmpty() ? address : Addresses.with(address, p.name(), value);
    }
    address = sources ? Addresses.with(address, "sources", "1") : address;
    address = Addresses.with(address, "format", format);
    return format.equals("csv") ? Addresses.with(address, "bom", "1") : address;
  }

  /** The same call as a command. The address is encoded, so that single quotes are enough. */
  public String curl(Frame frame) {
    String address = frame.site().publicUrl() + api(formats().get(0));
    return "curl '" + address + "'";
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("query", frame, this);
  }
}

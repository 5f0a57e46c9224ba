package org.parkgraph.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One canned query: its form, its answer and its text.
 *
 * @param name folder and file, as in {@code policy/by-topic}
 * @param folder the folder it is in
 * @param parameters its parameters with what the reader filled in
 * @param sources whether the reader wants the sources of each row
 * @param window the rows to show
 * @param result the rows, or null where it was not run or did not succeed
 * @param fault why it did not run, or null; what is wrong with one field stands at the field
 * @param sparql the query as it runs, parameters filled in
 * @param constructs whether its answer is a graph and not rows
 * @param examples calls that give rows
 * @param relaxed where there are no rows: what the reader could leave out to have some
 */
public record QueryPage(
    String name,
    String folder,
    String title,
    String description,
    List<Parameter> parameters,
    boolean sources,
    Window window,
    @Nullable Table result,
    @Nullable String fault,
    String sparql,
    boolean constructs,
    List<Example> examples,
    List<Relaxed> relaxed) {

  /** What a parameter takes. */
  public enum Kind {
    TEXT("text"),
    THING("text"),
    LANGUAGE("text"),
    WHOLE("number"),
    NUMBER("number"),
    DATE("date"),
    YES_OR_NO("text");

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
   * @param value what the reader filled in, as calls write it; empty where nothing
   * @param shown the same as the field shows it: a thing by its name
   * @param exampleShown the example by its name
   * @param fallbackShown the fallback by its name; empty where there is none
   * @param choices values to pick from, with their names; empty where there are too many
   * @param fault what is wrong with the value, or null
   */
  public record Parameter(
      String name,
      String label,
      Kind kind,
      @Nullable String fallback,
      String example,
      String value,
      String shown,
      String exampleShown,
      String fallbackShown,
      List<Choice> choices,
      @Nullable String fault) {

    /** Whether a call must give it. */
    public boolean required() {
      return fallback == null;
    }

    /** The values that the field offers; one that is none of them, and was given, comes first. */
    public List<Choice> options() {
      boolean known = value.isEmpty() || choices.stream().anyMatch(c -> c.value().equals(value));
      List<Choice> all = new ArrayList<>(choices);
      if (!known) {
        all.add(0, new Choice(value, value, 0));
      }
      return all;
    }

    /** Whether a value is the one that holds. */
    public boolean holds(String other) {
      return other.equals(value.isEmpty() ? fallback : value);
    }
  }

  /**
   * A value and its name.
   *
   * @param depth how many broader ones are above it
   */
  public record Choice(String value, String label, int depth) {

    /** The name, further to the right the deeper it is. */
    public String indented() {
      return "\u2003".repeat(depth) + label;
    }
  }

  /** The rows from {@code offset} on, at most {@code limit}. */
  public record Window(int offset, int limit) {}

  /** A call by what it asks for, and its address. */
  public record Example(String text, String address) {}

  /**
   * A parameter that leaves rows where it is not given.
   *
   * @param value what the reader gave for it
   * @param rows how many there are without it
   * @param address of the page without it
   */
  public record Relaxed(String label, String value, long rows, String address) {}

  /** The name of its folder. */
  public String folderTitle(Frame frame) {
    return QueriesPage.title(folder, frame);
  }

  /** Whether a field says what is wrong with it. */
  public boolean isWrong() {
    return parameters.stream().anyMatch(p -> p.fault() != null);
  }

  private boolean isDrawn() {
    return result != null && result.suitsChart();
  }

  /** The style sheets of the page. */
  public List<String> styles() {
    return isDrawn() ? List.of("queries.css", "editor.css") : List.of("queries.css");
  }

  /** The scripts of the page, in their order; those that draw only where there is what to draw. */
  public List<String> scripts() {
    List<String> scripts = new ArrayList<>(isDrawn() ? ResultView.SCRIPTS : List.of());
    scripts.add("queries.js");
    return scripts;
  }

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

  /** The same call in Python. */
  public String python(Frame frame) {
    String address =
        frame.site().publicUrl() + api(constructs ? "ttl" : "csv").replace("&bom=1", "");
    return constructs
        ? "from rdflib import Graph\n\ngraph = Graph().parse(\"" + address + "\")"
        : "import pandas as pd\n\nrows = pd.read_csv(\"" + address + "\")";
  }

  /** The address of the rows that are shown, for the script that draws them. */
  public String drawn() {
    String rows = Addresses.with(api("json"), "limit", String.valueOf(window.limit()));
    return Addresses.with(rows, "offset", String.valueOf(window.offset()));
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("query", frame, this);
  }
}

package org.parkgraph.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs command lines in this process, as a shell would split them. */
public final class CommandLineRunner {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  private CommandLineRunner() {}

  /** What a command prints. */
  public static String run(String line) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(line);
    while (m.find()) {
      words.add(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
    }
    StringWriter out = new StringWriter();
    Main.run(new PrintWriter(out, true), words.toArray(new String[0]));
    return out.toString();
  }
}

package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.List;

/** A table that is written as Markdown or as tab-separated values. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> header) {
    rows.add(List.copyOf(header));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** As Markdown, numbers to the right. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---").append("|--:".repeat(rows.get(0).size() - 1)).append("|\n");
      }
    }
    return text.toString();
  }

  /** As tab-separated values, with or without the header. */
  String tsv(boolean withHeader) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows.subList(withHeader ? 0 : 1, rows.size())) {
      text.append(String.join("\t", row.stream().map(c -> c.replaceAll("[\t\r\n]", " ")).toList()));
      text.append('\n');
    }
    return text.toString();
  }
}

package org.parkgraph.html;

import java.util.Map;

/**
 * The query behind a picture.
 *
 * @param name folder and file, as in {@code policy/by-topic}
 * @param title what it asks, in the language of the page
 * @param call its parameters as the picture has them, without {@code lang}
 * @param sparql the call as SPARQL that runs anywhere
 * @param sourced whether the picture names the sentences of each row
 */
public record Behind(
    String name, String title, Map<String, String> call, String sparql, boolean sourced) {

  /** The address of the call for people. */
  public String page() {
    return with("/queries/" + name);
  }

  /** The address of its rows for a spreadsheet. */
  public String table() {
    return Addresses.with(Addresses.with(with("/api/" + name), "format", "csv"), "bom", "1");
  }

  private String with(String address) {
    String whole = address;
    for (Map.Entry<String, String> e : call.entrySet()) {
      whole = Addresses.with(whole, e.getKey(), e.getValue());
    }
    return whole;
  }
}

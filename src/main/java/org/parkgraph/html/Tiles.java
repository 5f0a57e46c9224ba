package org.parkgraph.html;

import java.net.URI;

/**
 * A server of map pictures that the operator has chosen.
 *
 * @param template address of a picture with {@code {z}}, {@code {x}} and {@code {y}} in it
 * @param attribution whose map it is, as plain text; empty where nothing need be said
 */
public record Tiles(String template, String attribution) {

  /** Where the pictures come from, as the content security policy names it. */
  public String origin() {
    URI address = URI.create(template.replace("{z}", "0").replace("{x}", "0").replace("{y}", "0"));
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}

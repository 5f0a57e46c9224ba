package org.parkgraph.config;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server of map pictures.
 *
 * @param template address of a picture, {@code https://…/{z}/{x}/{y}.png}
 * @param attribution whose map it is, as plain text; may be empty
 */
public record TileServer(String template, String attribution) {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?/[!-~&&[^\"<>\\\\^`|;,']]*");

  static @Nullable TileServer read(ConfigFile config, String key, String attributionKey) {
    String template = config.text(key);
    String attribution = config.text(attributionKey);
    if (template == null) {
      if (attribution != null) {
        throw config.wrong(
            attributionKey, attributionKey + " goes with " + key + ", which is not set");
      }
      return null;
    }
    if (!isAddress(template)) {
      throw config.wrong(
          key,
          key
              + " is an address with {z}, {x} and {y}, such as"
              + " https://tiles.example/{z}/{x}/{y}.png, not \""
              + template
              + "\"");
    }
    return new TileServer(template, attribution == null ? "" : attribution);
  }

  private static boolean isAddress(String template) {
    String filled = template;
    for (String part : new String[] {"{z}", "{x}", "{y}"}) {
      if (!template.contains(part)) {
        return false;
      }
      filled = filled.replace(part, "0");
    }
    return ADDRESS.matcher(filled).matches()
        && filled.indexOf('{') < 0
        && URI.create(filled).getHost() != null;
  }
}

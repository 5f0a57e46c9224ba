package org.parkgraph.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where readers report errors: a mailbox or a page. */
final class Contact {

  private static final Pattern MAILBOX =
      Pattern.compile("mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*");

  private Contact() {}

  /** The address that a key has; null where the file does not set it. */
  static @Nullable URI read(ConfigFile config, String key) {
    String text = config.text(key);
    if (text == null) {
      return null;
    }
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean page = scheme.equals("https") && address.getHost() != null;
      if (page || MAILBOX.matcher(text).matches()) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw wrong(config, key, text);
    }
    throw wrong(config, key, text);
  }

  private static SettingsException wrong(ConfigFile config, String key, String text) {
    return config.wrong(
        key,
        key
            + " is mailto:name@example.org or an address such as https://example.org/issues, not \""
            + text
            + "\"");
  }
}

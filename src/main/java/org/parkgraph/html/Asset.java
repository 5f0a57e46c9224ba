package org.parkgraph.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A file that pages load: style sheet, script or icon, of our own or of a library. Served under
 * {@code /assets/}. Read when it is first asked for: the libraries are large and on few pages.
 */
public final class Asset {

  private static final String WEBJARS = "/META-INF/resources/webjars/";

  /** What the libraries call their files, by what we call them. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "yasgui.js", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js",
          "yasgui.css", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css",
          "cytoscape.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js",
          "leaflet.js", WEBJARS + "leaflet/1.9.4/dist/leaflet.js",
          "leaflet.css", WEBJARS + "leaflet/1.9.4/dist/leaflet.css");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*\\.(css|js|svg)");

  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  private final String name;
  private final String mediaType;
  private final byte[] content;
  private final String digest;

  private Asset(String name, String mediaType, byte[] content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
    this.digest = DigestUtils.sha256Hex(content).substring(0, 16);
  }

  /** The asset of a name such as {@code parkgraph.css}, or null where there is none. */
  public static @Nullable Asset find(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? READ.computeIfAbsent(name, n -> read(n, Objects.requireNonNull(parts.group(1))))
        : null;
  }

  /** Its address; it changes with the content, so that it may be cached for ever. */
  public static String href(String name) {
    Asset asset = find(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return "/assets/" + name + "?v=" + asset.digest;
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the content: its entity tag. */
  public String digest() {
    return digest;
  }

  /** Length in bytes. */
  public int length() {
    return content.length;
  }

  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  private static @Nullable Asset read(String name, String ending) {
    String file = LIBRARIES.getOrDefault(name, "assets/" + name);
    try (InputStream in = Asset.class.getResourceAsStream(file)) {
      return in == null
          ? null
          : new Asset(name, Objects.requireNonNull(MEDIA_TYPES.get(ending)), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

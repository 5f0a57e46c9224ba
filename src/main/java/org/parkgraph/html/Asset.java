package org.parkgraph.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** A file that pages load: style sheet, script or icon. Served under {@code /assets/}. */
public final class Asset {

  private static final Map<String, Asset> ALL = new TreeMap<>();

  static {
    put("parkgraph.css", "text/css;charset=utf-8");
    put("preview.css", "text/css;charset=utf-8");
    put("parkgraph.js", "text/javascript;charset=utf-8");
    put("sparql.js", "text/javascript;charset=utf-8");
    put("icon.svg", "image/svg+xml");
    put("model.svg", "image/svg+xml");
  }

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
    return ALL.get(name);
  }

  /** Its address; it changes with the content, so that it may be cached for ever. */
  public static String href(String name) {
    Asset asset = ALL.get(name);
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

  private static void put(String name, String mediaType) {
    try (InputStream in = Asset.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks org/parkgraph/html/assets/" + name);
      }
      ALL.put(name, new Asset(name, mediaType, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read org/parkgraph/html/assets/" + name, e);
    }
  }
}

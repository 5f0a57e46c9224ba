package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

  @ParameterizedTest
  @ValueSource(strings = {"parkgraph.css", "parkgraph.js", "sparql.js", "icon.svg"})
  void assetsNeedNoOtherServer(String name) throws IOException {
    Asset asset = Asset.find(name);
    assertNotNull(asset);
    byte[] content = asset.open().readAllBytes();
    assertEquals(asset.length(), content.length);
    String text = new String(content, StandardCharsets.UTF_8);
    String used = text.replace("http://www.w3.org/2000/svg", "");
    assertFalse(
        Pattern.compile("url\\(|@import|https?://\\w|innerHTML|eval\\(").matcher(used).find());
    assertEquals("/assets/" + name + "?v=" + asset.digest(), Asset.href(name));
  }

  @Test
  void otherNamesAreNoAssets() {
    assertNull(Asset.find("../words_en.properties"));
  }
}

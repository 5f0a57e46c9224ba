package org.parkgraph.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The compiled templates. */
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "org.parkgraph.html.templates");

  private Templates() {}

  static String render(String name, Frame frame, Record page) {
    StringOutput out = new StringOutput();
    ENGINE.render(name + ".jte", Map.of("frame", frame, "page", page), out);
    return out.toString();
  }
}

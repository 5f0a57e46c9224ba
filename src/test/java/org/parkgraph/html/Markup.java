package org.parkgraph.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A rendered page, read as XML: the templates close what they open and quote what they set. */
record Markup(String html, Document document) {

  /** Reads a page. The attributes that HTML writes without a value are given one. */
  static Markup of(String html) {
    String xml = html.replaceAll(" (open|hidden|selected|checked|required)(?=[ >])", " $1=\"$1\"");
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new Markup(html, builder.parse(new InputSource(new StringReader(xml))));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + html, e);
    }
  }

  /** All elements of a name, or of all names for {@code *}. */
  List<Element> all(String name) {
    return elements(document.getElementsByTagName(name));
  }

  /** The element with an id. */
  Element byId(String id) {
    return all("*").stream()
        .filter(e -> e.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no id " + id));
  }

  /** The text of all elements of a name, spaces in a row as one. */
  List<String> texts(String name) {
    return all(name).stream().map(Markup::text).toList();
  }

  /** Where the links of the page lead. */
  List<String> links() {
    return all("a").stream().map(a -> a.getAttribute("href")).toList();
  }

  static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  static List<Element> within(Element element, String name) {
    return elements(element.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    return new ArrayList<>(
        IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList());
  }
}

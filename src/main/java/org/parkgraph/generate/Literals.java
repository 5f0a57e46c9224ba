package org.parkgraph.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as they stand in the graph. */
final class Literals {

  private Literals() {}

  static Node en(Text text) {
    return NodeFactory.createLiteralLang(text.en(), "en");
  }

  static Node zh(Text text) {
    return NodeFactory.createLiteralLang(text.zh(), "zh-Hans");
  }

  static Node string(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A number of so many decimals, which are cut where they are zeros: 150 of 2 is 1.5. */
  static Node decimal(long digits, int decimals) {
    String plain = BigDecimal.valueOf(digits, decimals).stripTrailingZeros().toPlainString();
    return NodeFactory.createLiteralDT(
        plain, plain.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger);
  }

  static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}

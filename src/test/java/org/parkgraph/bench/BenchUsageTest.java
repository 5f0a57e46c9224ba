package org.parkgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The benchmark's command line refuses what makes no sense, and says what would. */
class BenchUsageTest {

  private record Wrong(String arguments, String message) {}

  @TestFactory
  Stream<DynamicTest> wrongUsageIsNamed() {
    return Stream.of(
            new Wrong("--parks 0", "--parks is a number from 1 on, not 0"),
            new Wrong("--parks ten", "'ten' is not an int"),
            new Wrong("--heap 1", "--heap is a number from 256 on, not 1"),
            new Wrong("--timeout 0", "--timeout is a number from 1 on, not 0"),
            new Wrong("--rounds 0", "--rounds is a number from 1 on, not 0"),
            new Wrong("--data none.nt", "--data none.nt is no readable file that ends in .nt"),
            new Wrong("--engines none", "--engines none is not there; there are parkgraph,"),
            new Wrong("--queries none", "--queries none is not there; there are q01-entity"),
            new Wrong("http --seconds 0", "--seconds is a number from 1 on, not 0"),
            new Wrong("none", "Unmatched argument"))
        .map(w -> DynamicTest.dynamicTest(w.arguments(), () -> check(w)));
  }

  private static void check(Wrong wrong) {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      int code = Main.run(new PrintWriter(new StringWriter()), wrong.arguments().split(" ", -1));
      String message = printed.toString(StandardCharsets.UTF_8);
      assertEquals(2, code, message);
      assertTrue(message.contains(wrong.message()), message);
    } finally {
      System.setErr(before);
    }
  }

  @Test
  void helpNamesEveryOption() {
    StringWriter help = new StringWriter();
    assertEquals(0, Main.run(new PrintWriter(help), "--help"));
    assertTrue(help.toString().contains("--engines"), help.toString());
  }
}

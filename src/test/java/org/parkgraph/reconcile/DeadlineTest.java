package org.parkgraph.reconcile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parkgraph.text.SearchTimeoutException;

class DeadlineTest {

  @Test
  void endsARequestWhoseTimeIsUpAndSaysWhatToDo() {
    SearchTimeoutException up =
        assertThrows(
            SearchTimeoutException.class, () -> Deadline.in(Duration.ofSeconds(-1)).check());
    assertTrue(String.valueOf(up.getMessage()).contains("fewer queries"), up.getMessage());
    assertDoesNotThrow(() -> Deadline.in(Duration.ofHours(1)).check());
  }
}

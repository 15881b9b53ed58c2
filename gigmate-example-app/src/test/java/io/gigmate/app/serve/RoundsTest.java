package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void aPartThatFailsKeepsNoOtherFromItsTurn() {
    List<String> done = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Rounds.eachOf(
                    () -> done.add("first"),
                    () -> {
                      throw new IllegalStateException("second");
                    },
                    () -> done.add("third"),
                    () -> {
                      throw new IllegalStateException("fourth");
                    }))
        .hasMessage("second")
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    assertThat(done).containsExactly("first", "third");
  }
}

package io.gigmate.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LogQueryTest {
  @Test
  void whatIsBlankIsNotAskedAboutAndANulCannotBe() {
    assertThat(new LogQuery(null, " ", null, null, "")).isEqualTo(LogQuery.ALL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogQuery(null, null, null, null, "a\0"))
        .withMessageContaining("NUL");
  }
}

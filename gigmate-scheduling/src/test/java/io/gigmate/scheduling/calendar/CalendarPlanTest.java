package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarPlanTest {
  @Test
  void theGapIsAShareOfTheBound() {
    assertThat(new CalendarPlan(List.of(), List.of(), 9, 12, 0).gap()).isEqualTo(0.25);
    assertThat(new CalendarPlan(List.of(), List.of(), 12, 12, 0).gap()).isZero();
  }

  @Test
  void aValueOutsideOfItsBoundIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarPlan(List.of(), List.of(), 13, 12, 0))
        .withMessage("value 13.0 exceeds its bound 12.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarPlan(List.of(), List.of(), Double.NaN, 12, 0));
  }
}

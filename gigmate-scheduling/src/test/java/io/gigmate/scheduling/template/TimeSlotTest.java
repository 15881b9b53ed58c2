package io.gigmate.scheduling.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TimeSlotTest {
  @Test
  void fourSlotsComeWithTheLibrary() {
    assertThat(TimeSlot.standard())
        .containsExactly(
            new TimeSlot("morning", LocalTime.of(11, 0), LocalTime.of(13, 0)),
            new TimeSlot("afternoon", LocalTime.of(15, 0), LocalTime.of(18, 0)),
            new TimeSlot("evening", LocalTime.of(19, 0), LocalTime.of(21, 0)),
            new TimeSlot("night", LocalTime.of(21, 0), LocalTime.of(23, 0)));
  }

  @Test
  void aSlotMayBeASingleMinute() {
    LocalTime eight = LocalTime.of(20, 0);

    assertThat(new TimeSlot("sharp", eight, eight).latestStart()).isEqualTo(eight);
  }

  @Test
  void whatIsNoSlotIsRefusedWithItsValue() {
    LocalTime eight = LocalTime.of(20, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeSlot("late", eight, LocalTime.of(19, 45)))
        .withMessageContaining("'late' 20:00 to 19:45");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeSlot(" ", eight, eight))
        .withMessageContaining("needs a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeSlot("late", eight, eight.plusSeconds(30)))
        .withMessageContaining("whole minute: 20:00 to 20:00:30");
  }
}

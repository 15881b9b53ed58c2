package io.gigmate.scoring.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import org.junit.jupiter.api.Test;

class NoShowTest {
  @Test
  void aKnownRateIsBinomial() {
    HeadCount heads = new NoShow(0.5, 0.5, 0.5, "a coin").heads(10);

    assertThat(heads.mean()).isCloseTo(5, within(1e-12));
    assertThat(heads.probabilityAbove(9)).isCloseTo(1 / 1024.0, within(1e-15));
    assertThat(heads.probabilityAbove(5)).isCloseTo(386 / 1024.0, within(1e-12));
    assertThat(heads.quantile(0.5)).isEqualTo(5);
    assertThat(heads.quantile(1)).isEqualTo(10);
  }

  @Test
  void anUncertainRateSpreadsWider() {
    HeadCount heads = NoShow.PAID.heads(1000);
    HeadCount known = new NoShow(0.17, 0.17, 0.17, "known").heads(1000);

    assertThat(heads.mean()).isCloseTo(830, within(1e-6));
    assertThat(known.mean()).isCloseTo(830, within(1e-6));
    // The stated range holds nine of ten, whose ends the law meets within a few people.
    assertThat(heads.quantile(0.05)).isBetween(735, 755);
    assertThat(heads.quantile(0.95)).isBetween(895, 915);
    assertThat(known.quantile(0.95)).isBetween(848, 851);
    assertThat(heads.probabilityAbove(900)).isGreaterThan(0.04);
    assertThat(known.probabilityAbove(900)).isLessThan(1e-6);
  }

  @Test
  void holdsForManyAndForNone() {
    assertThat(NoShow.FREE.heads(50_000).mean()).isCloseTo(36_000, within(1e-3));
    assertThat(NoShow.FREE.heads(0).probabilityAbove(0)).isZero();
    assertThat(NoShow.NONE.heads(7).quantile(0.01)).isEqualTo(7);
    assertThat(NoShow.NONE.heads(7).probabilityAbove(-1)).isEqualTo(1);
    assertThat(NoShow.CONCERT_BEFORE_2020.headsPerTicket()).isEqualTo(0.95);
  }

  @Test
  void refusesARangeThatNoLawHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoShow(0.02, 0, 0.5, "hardly known"))
        .withMessageContaining("the rate 0.02 and a range from 0.0 to 0.5");
  }

  @Test
  void findsTheTicketsBehindAForecastOfPeople() {
    AttendanceDistribution tickets =
        NoShow.CONCERT_BEFORE_2020.ticketsFor(AttendanceDistribution.certain(190));
    assertThat(tickets.mean()).isCloseTo(200, within(1e-9));
  }

  @Test
  void namesWhatIsNoRate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoShow(0.2, 0.3, 0.4, "x"))
        .withMessageContaining("0.3 <= 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoShow(0.2, 0.1, 0.4, " "))
        .withMessageContaining("source");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoShow.PAID.heads(-3))
        .withMessageContaining("-3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoShow.PAID.heads(3).quantile(2))
        .withMessageContaining("2");
  }
}

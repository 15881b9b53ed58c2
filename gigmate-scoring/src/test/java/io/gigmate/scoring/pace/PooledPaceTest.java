package io.gigmate.scoring.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PooledPaceTest {
  private static List<SalesCurve> curves(long seed) {
    return SalesShape.LATE.room(seed).stream().map(EventSales::curve).toList();
  }

  private static PooledPace pool(int operators) {
    return PooledPace.of(
        LongStream.rangeClosed(1, operators)
            .mapToObj(
                seed -> SharedPace.from(Sharing.SHARES_BY_DAYS_BEFORE, curves(seed)).orElseThrow())
            .toList());
  }

  @Test
  void nothingIsSharedUnlessTheOperatorSaysSo() {
    assertThat(Sharing.standard()).isEqualTo(Sharing.OFF);
    assertThat(SharedPace.from(Sharing.OFF, curves(1))).isEmpty();
  }

  @Test
  void fewEventsOrSmallOnesWouldTellOfOneAndAreNotShared() {
    Sharing on = Sharing.SHARES_BY_DAYS_BEFORE;
    assertThat(SharedPace.from(on, curves(1).subList(0, 4))).isEmpty();
    List<SalesCurve> small = Collections.nCopies(9, SalesCurve.of(Map.of(3, 19L)));
    assertThat(SharedPace.from(on, small)).isEmpty();
  }

  @Test
  void whatIsSharedIsWholePercentByDays() {
    SharedPace shared =
        SharedPace.from(
                Sharing.SHARES_BY_DAYS_BEFORE,
                Collections.nCopies(5, SalesCurve.of(Map.of(10, 333L, 2, 667L))))
            .orElseThrow();
    assertThat(shared.percentByDays()).containsEntry(0, 100).containsEntry(7, 33).hasSize(13);
    assertThat(shared.percentByDays()).containsEntry(84, 1);
    assertThat(shared.logToCome(4)).isBetween(-Math.log(1.0), -Math.log(0.33));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SharedPace(Map.of(7, 101)))
        .withMessageContaining("101 % at 7");
  }

  @Test
  void twoOperatorsAreNoPool() {
    assertThat(pool(2).operators()).isZero();
    assertThat(pool(3).operators()).isEqualTo(3);
  }

  @Test
  void aNewcomerForecastsBetterWithThePool() {
    double alone = 0;
    double helped = 0;
    PooledPace pool = pool(5);
    for (long seed = 100; seed < 140; seed++) {
      List<EventSales> room = SalesShape.LATE.room(seed);
      for (EventSales event : room.subList(0, 6)) {
        double end = event.curve().total();
        SalesLedger ledger = SalesLedger.of(room);
        alone += Math.abs(Math.log(ledger.forecast(event.event(), 3).expected() / end));
        helped += Math.abs(Math.log(ledger.with(pool).forecast(event.event(), 3).expected() / end));
      }
    }
    assertThat(helped).isLessThan(alone);
  }
}

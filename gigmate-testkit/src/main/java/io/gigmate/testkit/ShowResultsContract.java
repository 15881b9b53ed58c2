package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.demand.ShowResults;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link ShowResults} keeps to. */
public interface ShowResultsContract {
  /** Returns the port under test. */
  ShowResults showResults();

  @Test
  default void resultComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    List<ShowResult> both =
        List.of(
            result("a", "2026-03-07", SalesOrigin.REAL, 180),
            new ShowResult(
                EventId.of("b"),
                TemplateId.of(Fixtures.AWKWARD),
                Fixtures.AWKWARD,
                Genre.of("R&B, Soul"),
                Fixtures.AWKWARD,
                Money.parse("JPY 0"),
                1_000_000,
                0,
                LocalDate.of(2028, 2, 29),
                SalesOrigin.REAL));
    showResults().saveAll(tenant, both);
    assertSame(all(tenant, SalesOrigin.REAL), both);
  }

  @Test
  default void simulatedSalesAndRealOnesNeverMeet() {
    TenantId tenant = Fixtures.newTenantId();
    ShowResult real = result("a", "2026-03-07", SalesOrigin.REAL, 10);
    ShowResult simulated = result("a", "2026-03-07", SalesOrigin.SIMULATED, 90);
    showResults().saveAll(tenant, List.of(real, simulated));
    assertSame(all(tenant, SalesOrigin.REAL), List.of(real));
    assertSame(all(tenant, SalesOrigin.SIMULATED), List.of(simulated));
  }

  @Test
  default void resultReplacesTheOneOfItsShow() {
    TenantId tenant = Fixtures.newTenantId();
    showResults().saveAll(tenant, List.of(result("a", "2026-03-07", SalesOrigin.REAL, 10)));
    ShowResult corrected = result("a", "2026-03-08", SalesOrigin.REAL, 12);
    showResults().saveAll(tenant, List.of(corrected));
    assertSame(all(tenant, SalesOrigin.REAL), List.of(corrected));
  }

  @Test
  default void resultsComeByDateAndShowAndTheLastDateIsLeftOut() {
    TenantId tenant = Fixtures.newTenantId();
    showResults()
        .saveAll(
            tenant,
            List.of(
                result("c", "2026-03-07", SalesOrigin.REAL, 1),
                result("b", "2026-03-06", SalesOrigin.REAL, 1),
                result("a", "2026-03-07", SalesOrigin.REAL, 1),
                result("d", "2026-03-05", SalesOrigin.REAL, 1),
                result("e", "2026-03-08", SalesOrigin.REAL, 1)));
    assertThat(
            showResults()
                .between(
                    tenant, SalesOrigin.REAL, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 8)))
        .map(one -> one.event().value())
        .containsExactly("b", "a", "c");
  }

  @Test
  default void resultsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    showResults().saveAll(mine, List.of(result("a", "2026-03-07", SalesOrigin.REAL, 10)));
    assertThat(all(Fixtures.newTenantId(), SalesOrigin.REAL)).isEmpty();
  }

  @Test
  default void resultsAreKeptAllOrNot() {
    TenantId tenant = Fixtures.newTenantId();
    Nothing.assertRefused(
        () ->
            showResults()
                .saveAll(tenant, Nothing.after(result("a", "2026-03-07", SalesOrigin.REAL, 10))));
    assertThat(all(tenant, SalesOrigin.REAL)).isEmpty();
  }

  private List<ShowResult> all(TenantId tenant, SalesOrigin origin) {
    return showResults().between(tenant, origin, LocalDate.EPOCH, LocalDate.of(2100, 1, 1));
  }

  private static ShowResult result(String event, String date, SalesOrigin origin, int sold) {
    return new ShowResult(
        EventId.of(event),
        TemplateId.of("Blues Wednesday"),
        "evening",
        Genre.of("blues"),
        "Gruene, TX",
        Money.parse("USD 17.50"),
        200,
        sold,
        LocalDate.parse(date),
        origin);
  }
}

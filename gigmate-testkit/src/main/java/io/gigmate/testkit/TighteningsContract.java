package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.compliance.Bound;
import io.gigmate.core.compliance.CallingHours.Day;
import io.gigmate.core.compliance.DayWindow;
import io.gigmate.core.compliance.KeptTightening;
import io.gigmate.core.compliance.Tightening;
import io.gigmate.core.compliance.Tightenings;
import io.gigmate.core.compliance.Verdict;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every {@link Tightenings} keeps to; it keeps instants to the millisecond at least. */
public interface TighteningsContract {
  /** Returns the port under test. */
  Tightenings tightenings();

  @Test
  default void tighteningsComeBackInTheirOrder() {
    TenantId tenant = Fixtures.newTenantId();
    List<KeptTightening> given = new ArrayList<>();
    for (Bound bound : Bound.values()) {
      given.add(kept(new Tightening.Figure(bound, bound.standard())));
    }
    for (Day day : Day.values()) {
      given.add(kept(new Tightening.Hours("TX", day, new DayWindow(571, 1079))));
      given.add(kept(new Tightening.Hours("NV", day, DayWindow.NONE)));
      given.add(kept(new Tightening.Hours("NV", day, DayWindow.ALL_DAY)));
    }
    given.add(kept(new Tightening.AtLeast("TC-1", Verdict.Kind.REVIEW)));
    given.add(kept(new Tightening.AtLeast("TC-1", Verdict.Kind.DENY)));
    given.add(given.get(0));
    given.forEach(one -> tightenings().append(tenant, one));
    assertThat(tightenings().all(tenant)).containsExactlyElementsOf(given);
    assertThat(tightenings().all(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void tighteningsOfManyAtOnceAreAllKept() throws InterruptedException, ExecutionException {
    TenantId tenant = Fixtures.newTenantId();
    Together.run(
        4,
        writer -> {
          for (int i = 0; i < 10; i++) {
            tightenings().append(tenant, kept(new Tightening.Figure(Bound.OPT_OUT_DAYS, 40)));
          }
        });
    assertThat(tightenings().all(tenant)).hasSize(40);
  }

  private static KeptTightening kept(Tightening change) {
    return new KeptTightening(change, Fixtures.AWKWARD, Instant.parse("2026-03-02T08:00:00.123Z"));
  }
}

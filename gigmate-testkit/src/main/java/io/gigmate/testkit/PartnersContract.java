package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerId;
import io.gigmate.scoring.growth.PartnerState;
import io.gigmate.scoring.growth.Partners;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Partners} keeps to. */
public interface PartnersContract {
  /** Returns the port under test. */
  Partners partners();

  @Test
  default void partnerComesBackWithEveryPartAndMovesOnlyFromWhereItStands() {
    TenantId tenant = Fixtures.newTenantId();
    Partner found = partner("a", PartnerState.FOUND);
    assertThat(partners().add(tenant, found)).isTrue();
    assertThat(partners().add(tenant, partner("a", PartnerState.TALKING))).isFalse();
    assertSame(partners().all(tenant), List.of(found));
    Partner written = partner("a", PartnerState.WRITTEN_TO);
    assertThat(partners().move(tenant, PartnerState.TALKING, written)).isFalse();
    assertThat(partners().move(tenant, PartnerState.FOUND, written)).isTrue();
    assertThat(partners().find(tenant, PartnerId.of("a"))).contains(written);
    assertThat(partners().find(Fixtures.newTenantId(), PartnerId.of("a"))).isEmpty();
    assertThat(partners().move(tenant, PartnerState.FOUND, partner("b", PartnerState.ENDED)))
        .isFalse();
  }

  @Test
  default void partnersComeInTheOrderOfIds() {
    TenantId tenant = Fixtures.newTenantId();
    Ids.SHUFFLED.forEach(id -> partners().add(tenant, partner(id, PartnerState.FOUND)));
    assertThat(partners().all(tenant))
        .map(each -> each.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  private static Partner partner(String id, PartnerState state) {
    return new Partner(
        PartnerId.of(id),
        Fixtures.AWKWARD,
        List.of(Genre.of("Blues"), Genre.of("R&B, Soul")),
        List.of("Austin", "New Braunfels"),
        state,
        Fixtures.AWKWARD,
        Fixtures.AWKWARD,
        Fixtures.EVENING);
  }
}

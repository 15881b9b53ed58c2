package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.ObservedShows;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ObservedShows} keeps to. */
public interface ObservedShowsContract {
  /** A day on which shows were seen. */
  LocalDate SEEN = LocalDate.of(2026, 3, 6);

  /** Returns the port under test. */
  ObservedShows observedShows();

  @Test
  default void seenShowComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    ObservedShow full = full("Showbox", 12.5);
    ObservedShow bare = ObservedShow.on(SEEN.plusDays(1)).build();
    observedShows().saveAll(tenant, List.of(bare, full));
    observedShows().saveAll(tenant, List.of());
    assertSame(observedShows().between(tenant, SEEN, SEEN.plusDays(2)), List.of(full, bare));
  }

  @Test
  default void seenShowReplacesTheOneOfItsDateRoomAndArtist() {
    TenantId tenant = Fixtures.newTenantId();
    observedShows().saveAll(tenant, List.of(full("Showbox", 12.5), full("Crocodile", 9.0)));
    observedShows().saveAll(tenant, List.of(full(" SHOWBOX ", 20.0)));
    assertThat(observedShows().between(tenant, SEEN, SEEN.plusDays(1)))
        .extracting(ObservedShow::price)
        .containsExactlyInAnyOrder(20.0, 9.0);
  }

  @Test
  default void seenShowsAreAskedForByDayAndTenant() {
    TenantId tenant = Fixtures.newTenantId();
    observedShows().saveAll(tenant, List.of(full("Showbox", 12.5)));
    assertThat(observedShows().between(tenant, SEEN.minusDays(5), SEEN)).isEmpty();
    assertThat(observedShows().between(tenant, SEEN.plusDays(1), SEEN.plusDays(9))).isEmpty();
    assertThat(observedShows().between(Fixtures.newTenantId(), SEEN, SEEN.plusDays(1))).isEmpty();
  }

  @Test
  default void nameWithANulIsKeptWithoutIt() {
    TenantId tenant = Fixtures.newTenantId();
    observedShows()
        .saveAll(tenant, List.of(ObservedShow.on(SEEN).room("a\0b").artist("\0c").build()));
    assertThat(observedShows().between(tenant, SEEN, SEEN.plusDays(1)))
        .extracting(ObservedShow::room)
        .containsExactly("ab");
  }

  private static ObservedShow full(String room, double price) {
    return ObservedShow.on(SEEN)
        .room(room)
        .artist("Blue Train")
        .genre(Genre.of("Jazz"))
        .capacity(300)
        .price(price)
        .attendance(280)
        .build();
  }
}

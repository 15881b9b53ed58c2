package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.constraint.HoldBook;
import io.gigmate.scheduling.hold.Holds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every {@link Holds} keeps to; it keeps instants to the microsecond at least. */
public interface HoldsContract {
  /** The room whose dates are held. */
  VenueId ROOM = VenueId.of("room");

  /** The date that is held. */
  LocalDate DATE = LocalDate.of(2028, 2, 29);

  /** When the first hold was asked for. */
  Instant ASKED = Instant.parse("2028-01-31T23:59:59.999999Z");

  /** Returns the port under test. */
  Holds holds();

  @Test
  default void holdsComeBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    HoldBook given =
        HoldBook.empty()
            .place(ROOM, DATE, act(Fixtures.AWKWARD), ASKED)
            .place(ROOM, DATE, act("second"), ASKED)
            .challenge(ROOM, DATE, act("second"), Duration.ofDays(1), ASKED.plusSeconds(1));
    assertSame(holds().change(tenant, ROOM, DATE, book -> given).holds(), given.holds());
    assertSame(all(tenant), given.holds());

    HoldBook confirmed =
        holds()
            .change(
                tenant,
                ROOM,
                DATE,
                book -> book.confirm(ROOM, DATE, act(Fixtures.AWKWARD), ASKED.plusSeconds(2)));
    assertThat(confirmed.holds()).singleElement().matches(Hold::isConfirmed);
    assertSame(all(tenant), confirmed.holds());
  }

  @Test
  default void changeSeesTheHoldsOfItsDateAlone() {
    TenantId tenant = Fixtures.newTenantId();
    VenueId other = VenueId.of(Fixtures.AWKWARD);
    place(tenant, ROOM, DATE, "a");
    place(tenant, other, DATE, "b");
    place(tenant, ROOM, DATE.plusDays(1), "c");
    holds()
        .change(
            tenant,
            ROOM,
            DATE,
            book -> {
              assertThat(book.holds()).extracting(Hold::artist).containsExactly(act("a"));
              return HoldBook.empty();
            });
    assertThat(all(tenant)).extracting(Hold::artist).containsExactlyInAnyOrder(act("b"), act("c"));
  }

  @Test
  default void holdsOnOtherDatesAreLeftOutOfAChange() {
    TenantId tenant = Fixtures.newTenantId();
    holds()
        .change(
            tenant,
            ROOM,
            DATE,
            book -> book.place(ROOM, DATE.plusDays(1), act("elsewhere"), ASKED));
    assertThat(all(tenant)).isEmpty();
  }

  @Test
  default void holdsComeByDateRoomAndRankAndTheLastDateIsLeftOut() {
    TenantId tenant = Fixtures.newTenantId();
    place(tenant, VenueId.of("z"), DATE, "a");
    place(tenant, ROOM, DATE, "later");
    place(tenant, ROOM, DATE, "latest");
    place(tenant, ROOM, DATE.minusDays(1), "b");
    place(tenant, ROOM, DATE.plusDays(1), "c");
    assertThat(holds().between(tenant, DATE, DATE.plusDays(1)).holds())
        .extracting(one -> one.artist().value())
        .containsExactly("later", "latest", "a");
    assertThat(holds().between(tenant, DATE, DATE).holds()).isEmpty();
  }

  @Test
  default void changeThatThrowsKeepsNothing() {
    TenantId tenant = Fixtures.newTenantId();
    place(tenant, ROOM, DATE, "a");
    List<Hold> before = all(tenant);
    assertThatThrownBy(
            () ->
                holds()
                    .change(
                        tenant,
                        ROOM,
                        DATE,
                        book -> {
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    assertSame(all(tenant), before);
  }

  @Test
  default void ofManyWhoAskAtOnceEachHasARankOfItsOwn()
      throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    Together.run(8, i -> place(tenant, ROOM, DATE, "act " + i));
    assertThat(all(tenant)).extracting(Hold::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  default void holdsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    place(mine, ROOM, DATE, "a");
    holds().change(yours, ROOM, DATE, book -> HoldBook.empty());
    assertThat(all(yours)).isEmpty();
    assertThat(all(mine)).hasSize(1);
  }

  private void place(TenantId tenant, VenueId venue, LocalDate date, String artist) {
    holds().change(tenant, venue, date, book -> book.place(venue, date, act(artist), ASKED));
  }

  private List<Hold> all(TenantId tenant) {
    return holds().between(tenant, LocalDate.EPOCH, LocalDate.of(2100, 1, 1)).holds();
  }

  private static ArtistId act(String id) {
    return ArtistId.of(id);
  }
}

package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Venues} keeps to. */
public interface VenuesContract {
  /** Returns the port under test. */
  Venues venues();

  @Test
  default void venueComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    Venue full = Fixtures.fullVenue("full");
    Venue plain = Fixtures.plainVenue("plain");
    venues().saveAll(tenant, List.of(full, plain));
    assertSame(venues().find(tenant, full.id()), full);
    assertSame(venues().find(tenant, plain.id()), plain);
    assertSame(venues().all(tenant), List.of(full, plain));
  }

  @Test
  default void venueThatIsNotThereIsNotFound() {
    TenantId tenant = Fixtures.newTenantId();
    venues().saveAll(tenant, List.of());
    assertThat(venues().find(tenant, VenueId.of("nowhere"))).isEmpty();
    assertThat(venues().all(tenant)).isEmpty();
  }

  @Test
  default void venuesAreFoundTogetherByTheirIds() {
    TenantId tenant = Fixtures.newTenantId();
    Venue one = Fixtures.fullVenue("one");
    Venue two = Fixtures.plainVenue("two");
    venues().saveAll(tenant, List.of(two, one, Fixtures.plainVenue("three")));
    assertSame(
        venues().findAll(tenant, List.of(two.id(), VenueId.of("nowhere"), one.id(), two.id())),
        List.of(one, two));
    assertThat(venues().findAll(tenant, List.of())).isEmpty();
  }

  @Test
  default void venueReplacesTheOneWithItsId() {
    TenantId tenant = Fixtures.newTenantId();
    venues().saveAll(tenant, List.of(Fixtures.fullVenue("one"), Fixtures.fullVenue("two")));
    venues().saveAll(tenant, List.of(Fixtures.plainVenue("one")));
    assertSame(
        venues().all(tenant), List.of(Fixtures.plainVenue("one"), Fixtures.fullVenue("two")));
  }

  @Test
  default void lastVenueOfAnIdInOneCallStays() {
    TenantId tenant = Fixtures.newTenantId();
    venues().saveAll(tenant, List.of(Fixtures.fullVenue("one"), Fixtures.plainVenue("one")));
    assertSame(venues().all(tenant), List.of(Fixtures.plainVenue("one")));
  }

  @Test
  default void venuesComeInTheOrderOfTheirIds() {
    TenantId tenant = Fixtures.newTenantId();
    venues().saveAll(tenant, Ids.SHUFFLED.stream().map(Fixtures::plainVenue).toList());
    assertThat(venues().all(tenant))
        .map(one -> one.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void venuesOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    venues().saveAll(mine, List.of(Fixtures.fullVenue("one")));
    venues().saveAll(yours, List.of(Fixtures.plainVenue("one"), Fixtures.plainVenue("two")));
    assertSame(venues().all(mine), List.of(Fixtures.fullVenue("one")));
    assertThat(venues().find(mine, VenueId.of("two"))).isEmpty();
  }

  @Test
  default void venuesAreKeptAllOrNot() {
    TenantId tenant = Fixtures.newTenantId();
    venues().saveAll(tenant, List.of(Fixtures.plainVenue("kept")));
    Nothing.assertRefused(
        () -> venues().saveAll(tenant, Nothing.after(Fixtures.fullVenue("kept"))));
    assertSame(venues().all(tenant), List.of(Fixtures.plainVenue("kept")));
  }

  @Test
  default void venuesSurviveWritersAtOneTime() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    List<Venue> same =
        IntStream.range(0, 50).mapToObj(i -> Fixtures.fullVenue("id-" + (i + 10))).toList();
    List<Venue> backwards = same.stream().sorted(comparing(Venue::id).reversed()).toList();
    Together.run(8, i -> venues().saveAll(tenant, i % 2 == 0 ? same : backwards));
    assertSame(venues().all(tenant), same);
  }

  @Test
  default void fiveThousandVenuesAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    List<Venue> many =
        IntStream.range(0, 5_000).mapToObj(i -> Fixtures.fullVenue("id-" + (i + 10_000))).toList();
    venues().saveAll(tenant, many);
    assertThat(venues().all(tenant)).isEqualTo(many);
  }
}

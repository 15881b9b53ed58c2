package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Artists} keeps to. */
public interface ArtistsContract {
  /** Returns the port under test. */
  Artists artists();

  @Test
  default void artistComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    Artist full = Fixtures.fullArtist("full");
    Artist plain = Fixtures.plainArtist("plain");
    artists().saveAll(tenant, List.of(full, plain));
    assertSame(artists().find(tenant, full.id()), full);
    assertSame(artists().find(tenant, plain.id()), plain);
    assertSame(artists().all(tenant), List.of(full, plain));
  }

  @Test
  default void artistThatIsNotThereIsNotFound() {
    TenantId tenant = Fixtures.newTenantId();
    artists().saveAll(tenant, List.of());
    assertThat(artists().find(tenant, ArtistId.of("nowhere"))).isEmpty();
    assertThat(artists().all(tenant)).isEmpty();
  }

  @Test
  default void artistsAreFoundTogetherByTheirIds() {
    TenantId tenant = Fixtures.newTenantId();
    Artist one = Fixtures.fullArtist("one");
    Artist two = Fixtures.plainArtist("two");
    artists().saveAll(tenant, List.of(two, one, Fixtures.plainArtist("three")));
    assertSame(
        artists().findAll(tenant, List.of(two.id(), ArtistId.of("nowhere"), one.id(), two.id())),
        List.of(one, two));
    assertThat(artists().findAll(tenant, List.of())).isEmpty();
  }

  @Test
  default void artistReplacesTheOneWithItsId() {
    TenantId tenant = Fixtures.newTenantId();
    artists().saveAll(tenant, List.of(Fixtures.fullArtist("one"), Fixtures.fullArtist("two")));
    artists().saveAll(tenant, List.of(Fixtures.plainArtist("one")));
    assertSame(
        artists().all(tenant), List.of(Fixtures.plainArtist("one"), Fixtures.fullArtist("two")));
  }

  @Test
  default void lastArtistOfAnIdInOneCallStays() {
    TenantId tenant = Fixtures.newTenantId();
    artists().saveAll(tenant, List.of(Fixtures.fullArtist("one"), Fixtures.plainArtist("one")));
    assertSame(artists().all(tenant), List.of(Fixtures.plainArtist("one")));
  }

  @Test
  default void artistsComeInTheOrderOfTheirIds() {
    TenantId tenant = Fixtures.newTenantId();
    artists().saveAll(tenant, Ids.SHUFFLED.stream().map(Fixtures::plainArtist).toList());
    assertThat(artists().all(tenant))
        .map(one -> one.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void artistsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    artists().saveAll(mine, List.of(Fixtures.fullArtist("one")));
    artists().saveAll(yours, List.of(Fixtures.plainArtist("one"), Fixtures.plainArtist("two")));
    assertSame(artists().all(mine), List.of(Fixtures.fullArtist("one")));
    assertThat(artists().find(mine, ArtistId.of("two"))).isEmpty();
  }

  @Test
  default void artistsAreKeptAllOrNot() {
    TenantId tenant = Fixtures.newTenantId();
    artists().saveAll(tenant, List.of(Fixtures.plainArtist("kept")));
    Nothing.assertRefused(
        () -> artists().saveAll(tenant, Nothing.after(Fixtures.fullArtist("kept"))));
    assertSame(artists().all(tenant), List.of(Fixtures.plainArtist("kept")));
  }

  @Test
  default void artistsSurviveWritersAtOneTime() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    List<Artist> same =
        IntStream.range(0, 50).mapToObj(i -> Fixtures.fullArtist("id-" + (i + 10))).toList();
    List<Artist> backwards = same.stream().sorted(comparing(Artist::id).reversed()).toList();
    Together.run(8, i -> artists().saveAll(tenant, i % 2 == 0 ? same : backwards));
    assertSame(artists().all(tenant), same);
  }

  @Test
  default void fiveThousandArtistsAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    List<Artist> many =
        IntStream.range(0, 5_000).mapToObj(i -> Fixtures.fullArtist("id-" + (i + 10_000))).toList();
    artists().saveAll(tenant, many);
    assertThat(artists().all(tenant)).isEqualTo(many);
  }
}

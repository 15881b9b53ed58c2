package io.gigmate.app.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleProposalsTest {
  private static final TenantId TENANT = TenantId.of("house");
  private static final ZonedDateTime START =
      ZonedDateTime.parse("2026-03-06T20:00-06:00[America/Chicago]");

  private final SampleProposals proposals = new SampleProposals();

  private static Event show(String id, String room, @Nullable String template, EventStatus status) {
    return Event.builder(
            EventId.of(id),
            VenueId.of(room),
            ArtistId.of("jackie-venson"),
            ShowTimes.of(START.minusHours(1), START, START.plusHours(2)))
        .template(template == null ? null : TemplateId.of(template))
        .title("A show")
        .genre(Genre.of("blues"))
        .price(Money.parse("USD 12.00"))
        .capacity(100)
        .status(status)
        .build();
  }

  @Test
  void whatWasPlannedOfTheSampleIsAProposalAndNothingElse() {
    String room = "hill-country-gruene-hall";
    String plan = "Blues Wednesday";
    assertThat(proposals.test(show("a", room, plan, EventStatus.ANNOUNCED))).isTrue();
    assertThat(proposals.test(show("b", room, plan, EventStatus.COMPLETED))).isTrue();
    assertThat(proposals.test(show("c", room, plan, EventStatus.ON_SALE))).isFalse();
    assertThat(proposals.test(show("d", room, null, EventStatus.ANNOUNCED))).isFalse();
    assertThat(proposals.test(show("e", "my-room", plan, EventStatus.ANNOUNCED))).isFalse();
  }

  @Test
  void whoeverLearnsSeesWhatWasAgreedAlone() {
    Events kept = new InMemoryEvents();
    Event proposed =
        show("a", "hill-country-gruene-hall", "Blues Wednesday", EventStatus.ANNOUNCED);
    Event real = show("b", "hill-country-gruene-hall", null, EventStatus.ANNOUNCED);
    Events agreed = new AgreedShows(kept, proposals);
    agreed.addAll(TENANT, List.of(proposed, real));
    assertThat(
            agreed.between(
                TENANT,
                START.toInstant().minus(Duration.ofDays(1)),
                START.toInstant().plus(Duration.ofDays(1))))
        .containsExactly(real);
    assertThat(agreed.find(TENANT, proposed.id())).isEmpty();
    assertThat(agreed.find(TENANT, real.id())).contains(real);
    assertThat(kept.find(TENANT, proposed.id())).contains(proposed);
  }
}

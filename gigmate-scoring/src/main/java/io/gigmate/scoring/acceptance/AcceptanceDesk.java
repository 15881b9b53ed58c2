package io.gigmate.scoring.acceptance;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.StrategyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how likely a tenant is to accept advice, by what it said to nights and strategies before.
 * Nothing that is reckoned is kept: a decision counts from the next look on.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class AcceptanceDesk {
  private final BookingDecisions decisions;
  private final Strategies strategies;
  private final Artists artists;
  private final Venues venues;
  private final List<PastWord> simulated;

  /** Creates the desk on the ports that it reads. */
  public AcceptanceDesk(
      BookingDecisions decisions, Strategies strategies, Artists artists, Venues venues) {
    this(decisions, strategies, artists, venues, List.of());
  }

  private AcceptanceDesk(
      BookingDecisions decisions,
      Strategies strategies,
      Artists artists,
      Venues venues,
      List<PastWord> simulated) {
    this.decisions = decisions;
    this.strategies = strategies;
    this.artists = artists;
    this.venues = venues;
    this.simulated = simulated;
  }

  /**
   * Returns the desk that learns from made-up decisions as well, for a demonstration; what it says
   * is marked. They are kept nowhere, so that no other desk can learn from them.
   */
  public AcceptanceDesk demonstrating(List<PastWord> madeUp) {
    if (!madeUp.stream().allMatch(PastWord::simulated)) {
      throw new IllegalArgumentException("what is made up for a demonstration says so");
    }
    return new AcceptanceDesk(decisions, strategies, artists, venues, List.copyOf(madeUp));
  }

  /** Looks at what was decided so far, and learns from it. */
  public AcceptanceLook look(TenantId tenant) {
    HouseTraits traits = traits(tenant);
    List<PastWord> words = new ArrayList<>(simulated);
    decisions.all(tenant).stream().flatMap(one -> word(one, traits)).forEach(words::add);
    strategies.all(tenant).stream().flatMap(AcceptanceDesk::word).forEach(words::add);
    return new AcceptanceLook(AcceptanceModel.learnedFrom(words), words, traits);
  }

  private HouseTraits traits(TenantId tenant) {
    Map<ArtistId, String> genres = new TreeMap<>();
    for (Artist artist : artists.all(tenant)) {
      artist.genres().stream().findFirst().ifPresent(one -> genres.put(artist.id(), one.name()));
    }
    return new HouseTraits(
        genres,
        venues.all(tenant).stream()
            .collect(Collectors.toMap(Venue::id, Venue::name, (one, other) -> one, TreeMap::new)));
  }

  private static Stream<PastWord> word(AdviceRecord advice, HouseTraits traits) {
    AdviceRecord.Decision said = advice.decision();
    if (said == null || said.answer() == BookingAnswer.SNOOZED) {
      return Stream.empty();
    }
    String note = said.note();
    DeclineReason declined = said.booked() ? null : DeclineReason.of(note == null ? "" : note);
    return Stream.of(
        new PastWord(advice.id().value(), traits.of(advice), declined, said.at(), false));
  }

  private static Stream<PastWord> word(Strategy strategy) {
    Strategy.Decision said = strategy.decision();
    return said == null
        ? Stream.empty()
        : Stream.of(
            new PastWord(
                strategy.id().value(),
                HouseTraits.of(strategy),
                strategy.state() == StrategyState.DECLINED ? DeclineReason.of(said.reason()) : null,
                said.at(),
                false));
  }
}

package io.gigmate.scoring.acceptance;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.strategy.Strategy;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What advice has in common with other advice of the same house.
 *
 * @param genres the first of each artist that has one
 * @param rooms the name of each room
 */
record HouseTraits(Map<ArtistId, String> genres, Map<VenueId, String> rooms) {
  private static final double SMALL_RISK = 0.1;
  private static final double LARGE_RISK = 1 / 3.0;
  private static final int SMALL_COST = 1000;
  private static final int LARGE_COST = 5000;

  List<Trait> of(AdviceRecord advice) {
    List<Trait> traits = new ArrayList<>();
    traits.add(new Trait(TraitKind.KIND, "night"));
    String genre = genres.get(advice.artist());
    if (genre != null) {
      traits.add(new Trait(TraitKind.GENRE, genre.toLowerCase(Locale.ROOT)));
    }
    traits.add(
        new Trait(TraitKind.ROOM, rooms.getOrDefault(advice.venue(), advice.venue().value())));
    DayOfWeek day = advice.date().getDayOfWeek();
    traits.add(
        new Trait(
            TraitKind.WEEK,
            day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY
                ? "on Fridays and Saturdays"
                : "on weekdays"));
    traits.add(new Trait(TraitKind.MONEY, risk(advice.said().lossProbability())));
    traits.add(new Trait(TraitKind.VERDICT, advice.said().verdict().code().replace('_', ' ')));
    return traits;
  }

  static List<Trait> of(Strategy strategy) {
    return List.of(
        new Trait(TraitKind.KIND, "strategy"),
        new Trait(TraitKind.GENRE, strategy.plan().type().code().replace('_', ' ')),
        new Trait(TraitKind.MONEY, cost(strategy.plan().cost().getAmount().doubleValue())));
  }

  private static String risk(double loss) {
    return loss < SMALL_RISK
        ? "a small risk of a loss"
        : loss < LARGE_RISK ? "some risk of a loss" : "a large risk of a loss";
  }

  private static String cost(double amount) {
    return amount < SMALL_COST
        ? "a cost below 1,000"
        : amount < LARGE_COST ? "a cost below 5,000" : "a cost of 5,000 or more";
  }
}

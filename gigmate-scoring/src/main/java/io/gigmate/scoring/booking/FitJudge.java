package io.gigmate.scoring.booking;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Judges how well an artist, a room and a price fit together, from what is known of them. */
final class FitJudge {
  private final GenreTaxonomy taxonomy;
  private final AudienceProfiles audiences;
  private final List<AudienceFit.Part> parts = new ArrayList<>();
  private final List<Absence> absent = new ArrayList<>();

  FitJudge(GenreTaxonomy taxonomy, AudienceProfiles audiences) {
    this.taxonomy = taxonomy;
    this.audiences = audiences;
  }

  AudienceFit judge(BookingNight night, @Nullable Distance radius, @Nullable PriceRange usual) {
    genre(night.artist(), night.venue());
    place(night.artist().location(), night.venue().location(), radius);
    price(night.economics().ticketPrice(), usual);
    demographics(night);
    return new AudienceFit(parts, absent);
  }

  private void genre(Artist artist, Venue venue) {
    GenreFit.of(artist, venue, taxonomy)
        .ifPresentOrElse(
            fit -> parts.add(new AudienceFit.Part("genre", fit.share(), fit.evidence())),
            () -> {
              String whose = artist.genres().isEmpty() ? "the artist plays" : "the room books";
              absent.add(new Absence("genre", "what " + whose + " is not known"));
            });
  }

  private void place(@Nullable GeoPoint home, @Nullable GeoPoint room, @Nullable Distance radius) {
    if (home == null || room == null || radius == null) {
      String missing =
          home == null
              ? "the artist's home is"
              : room == null ? "the room's coordinates are" : "how far the artist draws is";
      absent.add(new Absence("place", missing + " not known"));
      return;
    }
    Distance way = home.distanceTo(room);
    double share = way.compareTo(radius) <= 0 ? 1 : radius.kilometres() / way.kilometres();
    parts.add(
        new AudienceFit.Part(
            "place",
            share,
            String.format(
                Locale.ROOT,
                "%.0f km from home, of a radius of %.0f",
                way.kilometres(),
                radius.kilometres())));
  }

  private void price(Money price, @Nullable PriceRange usual) {
    if (usual == null) {
      absent.add(
          new Absence("price band", "what tickets for the artist usually cost is not known"));
      return;
    }
    double share =
        usual.contains(price)
            ? 1
            : price.isLessThan(usual.lowest())
                ? ratio(price, usual.lowest())
                : ratio(usual.highest(), price);
    parts.add(
        new AudienceFit.Part(
            "price band", share, price + " beside " + usual.lowest() + " to " + usual.highest()));
  }

  private static double ratio(Money smaller, Money larger) {
    return smaller.getAmount().doubleValue() / larger.getAmount().doubleValue();
  }

  private void demographics(BookingNight night) {
    Optional<AudienceProfile> artist = audiences.find(night.artist().id());
    Optional<AudienceProfile> venue = audiences.find(night.venue().id());
    if (artist.isEmpty() || venue.isEmpty()) {
      String whose = artist.isEmpty() ? "the artist" : "the room";
      absent.add(new Absence("demographics", "the audience of " + whose + " is not known"));
      return;
    }
    Set<String> all = new TreeSet<>(artist.get().dimensions().keySet());
    all.addAll(venue.get().dimensions().keySet());
    for (String dimension : all) {
      artist
          .get()
          .overlap(venue.get(), dimension)
          .ifPresentOrElse(
              share ->
                  parts.add(
                      new AudienceFit.Part(
                          dimension, share, "the part that both audiences have in common")),
              () -> absent.add(new Absence(dimension, "one of the audiences does not say")));
    }
  }
}

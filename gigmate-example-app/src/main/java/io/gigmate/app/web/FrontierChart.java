package io.gigmate.app.web;

import io.gigmate.scoring.deal.offer.FrontierPoint;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The frontier as a line in a box of 320 by 180: what the artist has to the right, the promoter
 * upwards.
 *
 * @param line the points of the line
 * @param offers where the offers lie, the recommended first
 * @param fromArtist the least of the artist's amounts
 * @param toArtist the largest
 * @param fromPromoter the least of the promoter's
 * @param toPromoter the largest
 */
public record FrontierChart(
    String line,
    List<Mark> offers,
    String fromArtist,
    String toArtist,
    String fromPromoter,
    String toPromoter) {
  private static final double LEFT = 10;
  private static final double WIDE = 300;
  private static final double TOP = 10;
  private static final double HIGH = 150;

  /** An offer in the box, by its number in the list. */
  public record Mark(String x, String y, int number) {}

  /** The ends of an axis. */
  private record Axis(double from, double to) {
    static Axis of(List<Double> values) {
      double from = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double to = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      return new Axis(from, to > from ? to : from + 1);
    }

    double share(double value) {
      return (value - from) / (to - from);
    }
  }

  static FrontierChart of(Offers offers) {
    List<Double> artist = new ArrayList<>();
    List<Double> promoter = new ArrayList<>();
    for (FrontierPoint point : offers.frontier()) {
      artist.add(point.artistUtility());
      promoter.add(point.promoterUtility());
    }
    for (Offer offer : offers.offers()) {
      artist.add(offer.artistUtility());
      promoter.add(offer.promoterUtility());
    }
    Axis right = Axis.of(artist);
    Axis up = Axis.of(promoter);
    String line =
        offers.frontier().stream()
            .map(
                point ->
                    x(right.share(point.artistUtility()))
                        + ","
                        + y(up.share(point.promoterUtility())))
            .collect(Collectors.joining(" "));
    List<Mark> marks = new ArrayList<>();
    for (Offer offer : offers.offers()) {
      marks.add(
          new Mark(
              x(right.share(offer.artistUtility())),
              y(up.share(offer.promoterUtility())),
              marks.size() + 1));
    }
    return new FrontierChart(
        line,
        marks,
        Wording.whole(right.from()),
        Wording.whole(right.to()),
        Wording.whole(up.from()),
        Wording.whole(up.to()));
  }

  private static String x(double share) {
    return at(LEFT + share * WIDE);
  }

  private static String y(double share) {
    return at(TOP + (1 - share) * HIGH);
  }

  private static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  /** Answers whether there is a line to draw. */
  public boolean isDrawn() {
    return line.indexOf(' ') > 0;
  }
}

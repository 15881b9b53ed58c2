package io.gigmate.app.web;

import io.gigmate.scoring.talent.desk.ArtistOutlook;
import io.gigmate.scoring.talent.desk.ScannedArtist;
import io.gigmate.scoring.talent.outlook.SeriesForecast;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last year of a series in a box of 640 by 220, and where it goes in four weeks.
 *
 * @param metric in words
 * @param line the points of the line
 * @param band the corners of what four values in five will lie in; empty without a forecast
 * @param middle the line to what is expected; empty without a forecast
 * @param from the first day that is drawn
 * @param to the last
 * @param top the largest value that is drawn
 * @param said the last value, and what is expected, in a sentence
 * @param stage in words; empty where it was not asked about
 * @param latest the last readings, the latest first
 * @param corrections what was put right in the readings, by metric
 */
public record GrowthChart(
    String metric,
    boolean simulated,
    String line,
    String band,
    String middle,
    String from,
    String to,
    String top,
    String said,
    String stage,
    List<ArtistCard.Fact> latest,
    List<ArtistCard.Fact> corrections) {
  private static final int YEAR = 365;
  private static final int LISTED = 12;
  private static final double LEFT = 10;
  private static final double WIDE = 620;
  private static final double TOP = 20;
  private static final double HIGH = 170;

  static GrowthChart of(ArtistOutlook outlook) {
    MetricSeries series = outlook.series();
    List<MetricPoint> all = series.points();
    LocalDate last = all.get(all.size() - 1).date();
    List<MetricPoint> shown =
        all.stream().filter(point -> !point.date().isBefore(last.minusDays(YEAR))).toList();
    Optional<SeriesForecast> forecast = outlook.forecast();
    LocalDate first = shown.get(0).date();
    LocalDate end =
        forecast.map(one -> one.asOf().plusDays(ArtistOutlook.HORIZON_DAYS)).orElse(last);
    double largest =
        Math.max(
            shown.stream().mapToDouble(MetricPoint::value).max().orElse(1),
            forecast.map(SeriesForecast::upper80).orElse(1.0));
    Box box = new Box(first, Math.max(1, ChronoUnit.DAYS.between(first, end)), largest);
    MetricPoint now = shown.get(shown.size() - 1);
    String begin = box.at(now.date(), now.value());
    return new GrowthChart(
        Wording.label(series.metric().name()),
        outlook.simulated(),
        shown.stream()
            .map(point -> box.at(point.date(), point.value()))
            .collect(Collectors.joining(" ")),
        forecast
            .map(one -> begin + " " + box.at(end, one.upper80()) + " " + box.at(end, one.lower80()))
            .orElse(""),
        forecast.map(one -> begin + " " + box.at(end, one.expected())).orElse(""),
        first.toString(),
        end.toString(),
        Wording.whole(largest),
        said(now, forecast, series.metric().unit(), end),
        outlook.scanned().map(GrowthChart::stage).orElse(""),
        latest(shown),
        outlook.corrections().stream()
            .map(one -> new ArtistCard.Fact(Wording.label(one.metric()), one.inWords()))
            .toList());
  }

  private static String said(
      MetricPoint now, Optional<SeriesForecast> forecast, String unit, LocalDate end) {
    String known = Wording.whole(now.value()) + " " + unit + " on " + now.date();
    return forecast
        .map(
            one ->
                known
                    + "; on "
                    + end
                    + " about "
                    + Wording.whole(one.expected())
                    + ", four times in five from "
                    + Wording.whole(one.lower80())
                    + " to "
                    + Wording.whole(one.upper80())
                    + ".")
        .orElse(known + "; too little is known to look ahead.");
  }

  private static String stage(ScannedArtist one) {
    return Wording.label(one.finding().stage().name().toLowerCase(Locale.ROOT))
        + " among those with this metric; growth "
        + (one.finding().growth30().isPresent()
            ? Wording.change(one.finding().growth30().getAsDouble())
            : "not known")
        + " in 30 days; "
        + Wording.percent(one.probability())
        + " that it reaches "
        + Wording.whole(one.finding().answer().level())
        + " within the days asked about.";
  }

  private static List<ArtistCard.Fact> latest(List<MetricPoint> shown) {
    List<MetricPoint> last =
        new ArrayList<>(shown.subList(Math.max(0, shown.size() - LISTED), shown.size()));
    Collections.reverse(last);
    return last.stream()
        .map(point -> new ArtistCard.Fact(point.date().toString(), Wording.whole(point.value())))
        .toList();
  }

  private record Box(LocalDate first, long days, double largest) {
    String at(LocalDate date, double value) {
      return String.format(
          Locale.ROOT,
          "%.1f,%.1f",
          LEFT + WIDE * ChronoUnit.DAYS.between(first, date) / days,
          TOP + HIGH * (1 - value / Math.max(largest, 1e-9)));
    }
  }
}

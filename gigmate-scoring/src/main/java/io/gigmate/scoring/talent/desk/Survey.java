package io.gigmate.scoring.talent.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.scoring.talent.TalentFinding;
import io.gigmate.scoring.talent.TalentScout;
import io.gigmate.scoring.talent.content.ContentSignals;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.outlook.ForecastBacktest;
import io.gigmate.scoring.talent.outlook.SeriesForecast;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.RegionalSeries;
import io.gigmate.scoring.talent.series.SeriesCleaning;
import io.gigmate.scoring.talent.trajectory.CareerStage;
import io.gigmate.scoring.talent.trajectory.GeographicSpread;
import io.gigmate.scoring.talent.trajectory.StageDeviations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The readings of one tenant as of a day, and what is reckoned from them. */
final class Survey {
  /** With fewer artists nothing is usual. */
  static final int FEWEST_BESIDE = 8;

  private final LocalDate asOf;
  private final boolean simulated;
  private final Map<String, List<MetricSeries>> byMetric = new TreeMap<>();
  private final Map<String, Map<String, List<MetricSeries>>> regions = new HashMap<>();
  private final Set<String> artists = new TreeSet<>();
  private final Map<String, List<Correction>> corrections = new TreeMap<>();
  private final Map<String, Map<String, SeriesForecast>> forecasts = new HashMap<>();

  Survey(LocalDate asOf, boolean simulated) {
    this.asOf = asOf;
    this.simulated = simulated;
  }

  /** Adds a series, as far as it was known on the day. */
  void add(RegionalSeries one) {
    MetricSeries series = one.series();
    int known = series.known((int) asOf.toEpochDay());
    if (known == 0) {
      return;
    }
    List<MetricPoint> points = series.points().subList(0, known);
    MetricSeries seen = MetricSeries.of(series.artist(), series.metric(), points);
    artists.add(series.artist());
    if (one.isWhole()) {
      byMetric.computeIfAbsent(series.metric().name(), first -> new ArrayList<>()).add(seen);
    } else {
      regions
          .computeIfAbsent(series.metric().name(), first -> new HashMap<>())
          .computeIfAbsent(series.artist(), first -> new ArrayList<>())
          .add(seen);
    }
  }

  /**
   * Puts right what platforms report wrongly, by what was known on the day, and keeps what was
   * done. The readings themselves stay as they came: what looks wrong today may not tomorrow.
   */
  void clean() {
    Map<String, List<MetricSeries>> byArtist = new TreeMap<>();
    byMetric.values().stream()
        .flatMap(List::stream)
        .forEach(one -> byArtist.computeIfAbsent(one.artist(), any -> new ArrayList<>()).add(one));
    byMetric.clear();
    byArtist.forEach(
        (artist, series) -> {
          SeriesCleaning cleaning = SeriesCleaning.of(series);
          if (!cleaning.corrections().isEmpty()) {
            corrections.put(artist, cleaning.corrections());
          }
          cleaning
              .series()
              .forEach(
                  one ->
                      byMetric
                          .computeIfAbsent(one.metric().name(), first -> new ArrayList<>())
                          .add(one));
        });
    regions
        .values()
        .forEach(
            places ->
                places.replaceAll(
                    (artist, series) ->
                        series.stream()
                            .flatMap(one -> SeriesCleaning.of(List.of(one)).series().stream())
                            .toList()));
  }

  /** Returns what was put right, by artist. */
  Map<String, List<Correction>> corrections() {
    return corrections;
  }

  /** Asks about the metric that most artists have; the others tell whether they agree. */
  TalentScan scan(BreakoutQuestion question, Roster roster, ContentSignals signals) {
    Optional<String> metric = TalentScout.mostCounted(byMetric);
    List<ScannedArtist> ranked = new ArrayList<>();
    if (metric.isPresent()) {
      List<MetricSeries> others =
          byMetric.entrySet().stream()
              .filter(entry -> !entry.getKey().equals(metric.get()))
              .flatMap(entry -> entry.getValue().stream())
              .toList();
      Map<String, List<MetricSeries>> places = regions.getOrDefault(metric.get(), Map.of());
      for (TalentFinding finding :
          TalentScout.of(question)
              .hearing(signals)
              .scan(byMetric.getOrDefault(metric.get(), List.of()), others, asOf)) {
        String name = finding.answer().artist();
        Artist artist = roster.find(name).orElse(null);
        ranked.add(
            new ScannedArtist(
                artist,
                finding,
                GeographicSpread.of(places.getOrDefault(name, List.of()), asOf),
                simulated));
      }
    }
    Set<String> asked = new HashSet<>();
    ranked.forEach(one -> asked.add(one.name()));
    return new TalentScan(
        asOf,
        metric,
        question.words(),
        ranked,
        artists.stream().filter(artist -> !asked.contains(artist)).toList(),
        last());
  }

  /** Returns every artist's series of a metric. */
  List<MetricSeries> all(String metric) {
    return List.copyOf(byMetric.getOrDefault(metric, List.of()));
  }

  private Optional<LocalDate> last() {
    return byMetric.values().stream()
        .flatMap(List::stream)
        .map(one -> one.date(one.size() - 1))
        .max(Comparator.naturalOrder());
  }

  Set<String> artists() {
    return artists;
  }

  /** Returns the artist's series: of the metric that was asked about, or else its longest. */
  Optional<MetricSeries> series(String artist, Optional<String> metric) {
    Comparator<MetricSeries> better =
        Comparator.comparing((MetricSeries one) -> metric.equals(Optional.of(one.metric().name())))
            .thenComparing(MetricSeries::size);
    return byMetric.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.artist().equals(artist))
        .max(better);
  }

  /** Returns what comes in on each platform. */
  List<PlatformPulse> pulse() {
    return PlatformPulse.of(byMetric.values(), asOf, simulated);
  }

  /** Reads what else a series and its artist's other metrics tell. */
  GrowthSigns signs(MetricSeries series, TalentScan scan) {
    List<MetricSeries> own =
        byMetric.values().stream()
            .flatMap(List::stream)
            .filter(one -> one.artist().equals(series.artist()))
            .toList();
    return GrowthSigns.of(series, own, besideStage(series, scan), asOf);
  }

  /** The growth of an artist who was asked about, beside that of others of its stage. */
  private OptionalDouble besideStage(MetricSeries series, TalentScan scan) {
    List<TalentFinding> grown =
        scan.ranked().stream()
            .filter(one -> one.simulated() == simulated)
            .map(ScannedArtist::finding)
            .filter(one -> one.trajectory().growth28().isPresent())
            .toList();
    Optional<TalentFinding> mine =
        grown.stream().filter(one -> one.answer().artist().equals(series.artist())).findFirst();
    if (mine.isEmpty()
        || grown.size() < FEWEST_BESIDE
        || !scan.metric().equals(Optional.of(series.metric().name()))) {
      return OptionalDouble.empty();
    }
    StageDeviations usual =
        StageDeviations.of(
            grown.stream().map(TalentFinding::stage).toArray(CareerStage[]::new),
            grown.stream().mapToDouble(one -> one.trajectory().growth28().orElseThrow()).toArray());
    return OptionalDouble.of(
        usual.of(mine.get().stage(), mine.get().trajectory().growth28().orElseThrow()));
  }

  /** Forecasts a metric once for all of its artists: they are learned from together. */
  synchronized Optional<SeriesForecast> forecast(MetricSeries series) {
    return Optional.ofNullable(
        forecasts.computeIfAbsent(series.metric().name(), this::forecastAll).get(series.artist()));
  }

  private Map<String, SeriesForecast> forecastAll(String metric) {
    Map<String, SeriesForecast> all = new HashMap<>();
    ForecastBacktest.run(
            byMetric.getOrDefault(metric, List.of()),
            ArtistOutlook.HORIZON_DAYS,
            asOf,
            asOf,
            done -> {})
        .forecasts()
        .forEach(each -> all.put(each.artist(), each));
    return all;
  }
}

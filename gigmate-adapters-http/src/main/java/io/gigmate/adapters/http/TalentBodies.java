package io.gigmate.adapters.http;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.desk.ArtistOutlook;
import io.gigmate.scoring.talent.desk.ScannedArtist;
import io.gigmate.scoring.talent.desk.TakenReadings;
import io.gigmate.scoring.talent.desk.TalentScan;
import io.gigmate.scoring.talent.outlook.SeriesForecast;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.trajectory.GeographicSpread;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The JSON of talent; names become snake_case. */
final class TalentBodies {
  private TalentBodies() {}

  record Ranking(
      String asOf,
      @Nullable String metric,
      String question,
      @Nullable String lastReading,
      int silent,
      List<Ranked> artists,
      long total,
      int limit,
      int offset) {
    static Ranking of(TalentScan scan, Paging paging) {
      return new Ranking(
          scan.asOf().toString(),
          scan.metric().orElse(null),
          scan.question(),
          scan.last().map(LocalDate::toString).orElse(null),
          scan.silent().size(),
          paging.of(scan.ranked()).stream().map(Ranked::of).toList(),
          scan.ranked().size(),
          paging.limit(),
          paging.offset());
    }
  }

  record Ranked(
      String artist,
      @Nullable String artistId,
      boolean simulated,
      String stage,
      double level,
      @Nullable Double growth30d,
      @Nullable Double acceleration,
      double breakoutProbability,
      @Nullable Double effectiveRegions,
      List<Reason> reasons) {
    static Ranked of(ScannedArtist one) {
      return new Ranked(
          one.name(),
          id(one.artist()),
          one.simulated(),
          one.finding().stage().name().toLowerCase(Locale.ROOT),
          rounded(one.finding().trajectory().level()),
          rounded(one.finding().growth30()),
          rounded(one.finding().trajectory().acceleration()),
          rounded(one.probability()),
          one.spread().map(GeographicSpread::effective).map(TalentBodies::rounded).orElse(null),
          one.reasons().stream().map(Reason::of).toList());
    }
  }

  record Reason(String factor, double logOdds, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), rounded(factor.contribution()), factor.evidence());
    }
  }

  record Outlook(
      String artist,
      @Nullable String artistId,
      boolean simulated,
      String metric,
      String unit,
      List<Reading> readings,
      @Nullable Forecast forecast,
      @Nullable Ranked ranked,
      List<Corrected> corrections) {
    static Outlook of(ArtistOutlook outlook) {
      return new Outlook(
          outlook.series().artist(),
          id(outlook.artist()),
          outlook.simulated(),
          outlook.series().metric().name(),
          outlook.series().metric().unit(),
          outlook.series().points().stream()
              .map(point -> new Reading(point.date().toString(), point.value()))
              .toList(),
          outlook.forecast().map(Forecast::of).orElse(null),
          outlook.scanned().map(Ranked::of).orElse(null),
          outlook.corrections().stream()
              .map(one -> Corrected.of(outlook.series().artist(), one))
              .toList());
    }
  }

  record Reading(String date, double value) {}

  record Forecast(String date, double expected, double lower80, double upper80) {
    static Forecast of(SeriesForecast forecast) {
      return new Forecast(
          forecast.asOf().plusDays(ArtistOutlook.HORIZON_DAYS).toString(),
          rounded(forecast.expected()),
          rounded(forecast.lower80()),
          rounded(forecast.upper80()));
    }
  }

  /** What was put right before anything was reckoned; the reading itself stays as it came. */
  record Corrected(
      String artist, String metric, String kind, String date, int points, String evidence) {
    static Corrected of(String artist, Correction one) {
      return new Corrected(
          artist,
          one.metric(),
          one.kind().name().toLowerCase(Locale.ROOT),
          one.date().toString(),
          one.points(),
          one.evidence());
    }
  }

  record Taken(
      int readings,
      int changed,
      int artists,
      List<String> unmatched,
      List<Alert> alerts,
      List<Corrected> corrections) {
    static Taken of(TakenReadings taken, List<BreakoutAlert> raised, List<Corrected> corrections) {
      return new Taken(
          taken.readings(),
          taken.changed(),
          taken.artists(),
          taken.unmatched(),
          raised.stream().map(Alert::of).toList(),
          corrections);
    }
  }

  record Alerts(List<Alert> alerts, long total, int limit, int offset) {}

  record Alert(
      String id,
      String artist,
      String metric,
      String question,
      String asOf,
      String until,
      double breakoutProbability,
      List<Reason> reasons,
      String status,
      String by,
      String at,
      String reason) {
    static Alert of(BreakoutAlert alert) {
      return new Alert(
          alert.id().value(),
          alert.artist(),
          alert.metric(),
          alert.question(),
          alert.asOf().toString(),
          alert.until().toString(),
          rounded(alert.probability()),
          alert.explanation().factors().stream().map(Reason::of).toList(),
          alert.state().code(),
          alert.by(),
          alert.at().toString(),
          alert.reason());
    }
  }

  private static @Nullable String id(@Nullable Artist artist) {
    return artist == null ? null : artist.id().value();
  }

  private static @Nullable Double rounded(OptionalDouble number) {
    return number.isPresent() ? (Double) rounded(number.getAsDouble()) : null;
  }

  private static double rounded(double number) {
    return Math.round(number * 1e4) / 1e4;
  }
}

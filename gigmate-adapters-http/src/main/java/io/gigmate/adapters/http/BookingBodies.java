package io.gigmate.adapters.http;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.ArtistDossier;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The JSON about artists and past advice; see {@link Bodies}. */
final class BookingBodies {
  private BookingBodies() {}

  /** What a person decides. */
  record Word(@Nullable String answer, @Nullable String note, @Nullable String until) {}

  /** What a person says of a night that is over. */
  record Happened(
      @Nullable Boolean cancelled, @Nullable Integer attendance, @Nullable String profit) {}

  record Dossier(
      String artistId,
      String name,
      @Nullable String city,
      @Nullable String state,
      List<String> genres,
      @Nullable Integer expectedDraw,
      @Nullable Map<String, Map<String, Double>> audience,
      List<Upcoming> upcoming,
      List<Kept> advice) {
    static Dossier of(ArtistDossier dossier) {
      Artist artist = dossier.artist();
      City home = artist.home();
      return new Dossier(
          artist.id().value(),
          artist.name(),
          home == null ? null : home.name(),
          home == null ? null : home.state(),
          artist.genres().stream().map(Genre::name).toList(),
          artist.expectedDraw(),
          dossier.audience() == null ? null : dossier.audience().dimensions(),
          dossier.upcoming().stream().map(Upcoming::of).toList(),
          dossier.past().stream().map(Kept::of).toList());
    }
  }

  record Upcoming(String eventId, String venueId, String date, String title, String status) {
    static Upcoming of(Event event) {
      return new Upcoming(
          event.id().value(),
          event.venue().value(),
          event.times().date().toString(),
          event.title(),
          event.status().code());
    }
  }

  record Kept(
      String adviceId,
      String artistId,
      String venueId,
      String date,
      String verdict,
      int score,
      double expectedAttendance,
      double low80,
      double high80,
      String currency,
      String expectedProfit,
      double lossProbability,
      String at,
      @Nullable GroundsBody grounds,
      @Nullable Decided decision,
      @Nullable Outcome outcome) {
    static Kept of(AdviceRecord record) {
      Said said = record.said();
      Decision decision = record.decision();
      Result result = record.result();
      AdviceGrounds grounds = said.grounds();
      return new Kept(
          record.id().value(),
          record.artist().value(),
          record.venue().value(),
          record.date().toString(),
          said.verdict().code(),
          said.score().points(),
          said.expectedAttendance(),
          said.interval80().lower(),
          said.interval80().upper(),
          said.expectedProfit().getCurrencyUnit().getCode(),
          said.expectedProfit().getAmount().toPlainString(),
          said.lossProbability(),
          Bodies.moment(said.at()),
          grounds == null ? null : GroundsBody.of(grounds),
          decision == null ? null : Decided.of(decision),
          result == null ? null : Outcome.of(result));
    }
  }

  record Decided(
      String answer, @Nullable String note, @Nullable String until, String by, String at) {
    static Decided of(Decision decision) {
      return new Decided(
          decision.answer().code(),
          decision.note(),
          decision.until() == null ? null : decision.until().toString(),
          decision.by(),
          Bodies.moment(decision.at()));
    }
  }

  record Outcome(boolean cancelled, int attendance, String profit) {
    static Outcome of(Result result) {
      return new Outcome(
          result.cancelled(), result.attendance(), result.profit().getAmount().toPlainString());
    }
  }

  /** Without a night its figures are null; below {@code fewest} they measure nothing yet. */
  record Track(
      int nights,
      int fewest,
      boolean enough,
      @Nullable Double coverage80,
      @Nullable Double bias,
      @Nullable Double brier,
      List<TrackRecord.Fifth> reliability) {
    static Track of(TrackRecord track) {
      return new Track(
          track.nights(),
          TrackRecord.FEWEST,
          track.nights() >= TrackRecord.FEWEST,
          orNull(track.coverage()),
          orNull(track.bias()),
          orNull(track.brier()),
          track.reliability());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
      return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
  }
}

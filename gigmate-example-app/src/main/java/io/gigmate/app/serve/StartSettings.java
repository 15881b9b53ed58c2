package io.gigmate.app.serve;

import io.gigmate.adapters.http.source.TicketmasterShows;
import io.gigmate.app.narration.ChatCompletions;
import io.gigmate.app.outreach.OutreachSettings;
import io.gigmate.app.pipeline.ViralSettings;
import io.gigmate.scoring.narration.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** What the environment says to {@code gigmate serve}. */
final class StartSettings {
  private StartSettings() {}

  static OutreachSettings outreach(Path data) throws CannotStartException {
    try {
      return OutreachSettings.from(System.getenv(), data);
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }

  static ViralSettings viral() throws CannotStartException {
    try {
      return ViralSettings.from(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Nobody is asked without a key. */
  static Optional<ShowRounds> shows(Storage storage, InstantSource clock)
      throws CannotStartException {
    String key = System.getenv("GIGMATE_TICKETMASTER_KEY");
    if (key == null || key.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ShowRounds(
              FirstStart.TENANT,
              new TicketmasterShows(key.strip(), clock)::shows,
              storage,
              MarketDesks.on(storage, clock).competition(),
              clock));
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }

  static Narrator narrator() throws CannotStartException {
    try {
      return ChatCompletions.narrator(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }
}

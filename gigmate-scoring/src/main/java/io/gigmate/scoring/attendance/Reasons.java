package io.gigmate.scoring.attendance;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.internal.attendance.Attribution;
import io.gigmate.scoring.internal.attendance.Estimate;
import io.gigmate.scoring.internal.attendance.Topic;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the parts of a forecast into words: where it starts, then what moves it most. */
final class Reasons {
  private final Show show;
  private final int knownShows;
  private final Attribution attribution;

  private Reasons(Show show, int knownShows, Attribution attribution) {
    this.show = show;
    this.knownShows = knownShows;
    this.attribution = attribution;
  }

  static Explanation of(Show show, Estimate said, Attribution attribution) {
    return new Reasons(show, said.knownShows(), attribution).explanation();
  }

  private Explanation explanation() {
    List<Factor> factors = new ArrayList<>();
    for (Map.Entry<Topic, Double> part : attribution.parts().entrySet()) {
      double log = part.getValue();
      if (log != 0) {
        factors.add(Factor.of(name(part.getKey()), log, evidence(part.getKey())));
      }
    }
    String start = name(Topic.START);
    factors.sort(
        Comparator.comparing((Factor factor) -> !factor.name().equals(start))
            .thenComparing(factor -> -Math.abs(factor.contribution()))
            .thenComparing(Factor::name));
    return Explanation.of(Scale.LOG_FACTOR, factors);
  }

  private boolean isKnown() {
    return knownShows > 0;
  }

  private String name(Topic topic) {
    return switch (topic) {
      case START -> isKnown() ? "last show" : "openings";
      case RECENT_SHOWS -> "recent shows";
      case LONG_RUN -> "long run";
      case YEAR_AGO -> "a year ago";
      case EXPERIENCE -> "shows known";
      case GAP -> "time since the last show";
      case SEASON -> "season";
      case WEEKDAY -> "weekday";
      case HOLIDAY -> "holiday";
      case MARKET -> "market";
      case VENUE -> "room";
      case CITY -> "town";
      case GENRE -> "genre";
      case SUPPORT -> "support acts";
      case PRICE -> "price";
      case PERFORMANCES -> "performances";
      case CAPACITY -> "capacity";
      case OPENINGS -> "other openings";
      case POOLED -> "pooled demand";
      case DRIFT -> "usual change";
      case CENTRE -> "full house and centring";
    };
  }

  private String evidence(Topic topic) {
    return switch (topic) {
      case START -> isKnown() ? lastShow() : "what unknown artists drew in shows like this";
      case RECENT_SHOWS -> "the shows before the last, against it";
      case LONG_RUN -> "the level of all its shows, against the last";
      case YEAR_AGO -> "how it stood in the same weeks a year ago";
      case EXPERIENCE -> knownShows == 1 ? "1 show known" : knownShows + " shows known";
      case GAP -> isKnown() ? daysSinceLast() : "no show before";
      case SEASON -> show.date().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case WEEKDAY -> show.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case HOLIDAY ->
          attribution.holiday().isEmpty() ? "no holiday near" : "near " + attribution.holiday();
      case MARKET -> "how all artists do of late and did a year ago";
      case VENUE -> show.place() == null ? "room not known" : show.place().name();
      case CITY -> show.place() == null ? "town not known" : show.place().town().orElse("unknown");
      case GENRE -> show.genre() == null ? "genre not known" : show.genre().name();
      case SUPPORT -> support();
      case PRICE ->
          show.ticketPrice() == null
              ? "price not known"
              : "a ticket at " + show.ticketPrice().toPlainString();
      case PERFORMANCES ->
          show.performances() == 1 ? "1 performance" : show.performances() + " performances";
      case CAPACITY ->
          show.capacity() == null ? "seats not known" : show.capacity() + " seats on sale";
      case OPENINGS -> "the level of all openings, and of the last ones";
      case POOLED -> "all shows of the artist, genre, room and town";
      case DRIFT -> "what usually happens next";
      case CENTRE -> "no more than the room takes, and moved to where errors were least";
    };
  }

  private String support() {
    SupportActs acts = show.supportActs();
    if (acts == null) {
      return "support not known";
    }
    return acts.names().isEmpty()
        ? acts.count() + " acts"
        : shortened(String.join(", ", acts.names()));
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  private LocalDate lastDate() {
    return LocalDate.ofEpochDay(attribution.lastDay());
  }

  private String daysSinceLast() {
    return ChronoUnit.DAYS.between(lastDate(), show.date()) + " days";
  }

  /** What the last show sold, on what this one offers. */
  private String lastShow() {
    double share = Math.exp(attribution.lastShare());
    return show.capacity() == null
        ? Math.round(share) + " people a performance on " + lastDate()
        : Math.round(100 * share) + " % sold on " + lastDate() + ", of " + show.capacity();
  }
}

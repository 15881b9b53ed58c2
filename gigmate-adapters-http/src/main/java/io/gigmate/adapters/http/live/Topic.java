package io.gigmate.adapters.http.live;

import io.gigmate.core.operations.Operation;
import java.util.List;
import java.util.Locale;

/** What a change is about, coarse enough that a page can say what of it is out of date. */
public enum Topic {
  /** Leads, their records and the sources that they come from. */
  LEADS("lead ", "source ", "records", "prospects"),
  /** Shows, holds, and what sold. */
  CALENDAR(
      "calendar ",
      "finished shows",
      "hold ",
      "show ",
      "results of past shows",
      "import of events",
      "import of results",
      "import of calendar",
      "import of templates"),
  /** Campaigns, their messages and recipients. */
  CAMPAIGNS("campaign ", "message ", "recipient "),
  /** News, and what other rooms do. */
  MARKET("market ", "item ", "shows of the market", "rooms watched", "feed "),
  /** Artists and what is read of them. */
  TALENT(
      "talent",
      "artist ",
      "series ",
      "readings",
      "breakout alert ",
      "import of metrics",
      "import of artists"),
  /** Advice on bookings, and what was decided. */
  BOOKINGS("booking ", "advice-"),
  /** Strategies, drafts, partners and members. */
  STRATEGIES("strategy ", "pieces of evidence", "draft ", "partner ", "members"),
  /** Jobs and pipelines. */
  JOBS("job ", "pipeline "),
  /** Configuration, phases and rules. */
  SETTINGS("configuration", "phase of autonomy", "compliance rules"),
  /** Anything else that the log has. */
  OTHER;

  /** Opens the subject of its operations, after a count where there is one. */
  @SuppressWarnings("ImmutableEnumChecker") // Copied; a list of the JDK cannot say so.
  private final List<String> openings;

  Topic(String... openings) {
    this.openings = List.of(openings);
  }

  /** Returns the name of its events, such as {@code leads}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what the operation is about, as its subject opens. */
  public static Topic of(Operation operation) {
    String subject = operation.subject().replaceFirst("^\\d+ ", "");
    for (Topic topic : values()) {
      if (topic.openings.stream().anyMatch(subject::startsWith)) {
        return topic;
      }
    }
    return OTHER;
  }
}

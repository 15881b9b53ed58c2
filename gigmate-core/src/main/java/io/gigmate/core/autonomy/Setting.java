package io.gigmate.core.autonomy;

import io.gigmate.core.internal.Checks;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an operator can set. Each setting knows its bounds, and which way of changing it loosens:
 * lets more happen without a person than before.
 */
public enum Setting {
  /**
   * Whether sources are asked at all; a source is asked only after a person accepted its policy.
   */
  SCRAPING_ENABLED(Kind.SWITCH, Looser.WHEN_ON),
  /** Hours between two visits of a source, 1 to 720. */
  SCRAPING_FREQUENCY_HOURS(Kind.COUNT, Looser.WHEN_LOWER, 1, 720),
  /** The sources that may be asked. */
  SCRAPING_SOURCES(Kind.LIST, Looser.WHEN_LONGER),
  /** The score from which on a lead is pursued, 0 to 100. */
  LEAD_SCORE_THRESHOLD(Kind.COUNT, Looser.WHEN_LOWER, 0, 100),
  /** Whether messages leave without a person's hand. */
  AUTO_OUTREACH_ENABLED(Kind.SWITCH, Looser.WHEN_ON),
  /** Whether a person approves a campaign before its first message. */
  OUTREACH_REQUIRES_APPROVAL(Kind.SWITCH, Looser.WHEN_OFF),
  /** Messages a civil day, 0 to 10,000. */
  MAX_DAILY_OUTREACH(Kind.COUNT, Looser.WHEN_HIGHER, 0, 10_000),
  /** The confidence in per cent from which on a strategy is proposed, 0 to 100. */
  STRATEGY_CONFIDENCE_THRESHOLD(Kind.COUNT, Looser.WHEN_LOWER, 0, 100),
  /** Whether better variants may be proposed by the system. */
  AUTO_OPTIMIZATION_ENABLED(Kind.SWITCH, Looser.WHEN_ON),
  /** Whether models learn from outcomes. */
  LEARNING_MODE_ENABLED(Kind.SWITCH, Looser.WHEN_ON),
  /** Names of the regions that the operator works in. */
  GEOGRAPHIC_FOCUS(Kind.LIST, Looser.WHEN_LONGER),
  /** The smallest room that is of interest, 0 to 1,000,000 people. */
  TARGET_VENUE_CAPACITY_MIN(Kind.COUNT, Looser.WHEN_LOWER, 0, 1_000_000),
  /** The genres that are of interest. */
  TARGET_MUSICIAN_GENRES(Kind.LIST, Looser.WHEN_LONGER);

  private enum Kind {
    SWITCH,
    COUNT,
    LIST
  }

  private enum Looser {
    WHEN_ON,
    WHEN_OFF,
    WHEN_HIGHER,
    WHEN_LOWER,
    WHEN_LONGER
  }

  private final Kind kind;
  private final Looser looser;
  private final int lowest;
  private final int highest;

  Setting(Kind kind, Looser looser) {
    this(kind, looser, 0, 0);
  }

  Setting(Kind kind, Looser looser, int lowest, int highest) {
    this.kind = kind;
    this.looser = looser;
    this.lowest = lowest;
    this.highest = highest;
  }

  /**
   * Returns the name that files, the API and the table carry, such as {@code max_daily_outreach}.
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the setting of this code. */
  public static Setting parse(String code) {
    for (Setting setting : values()) {
      if (setting.code().equals(code)) {
        return setting;
      }
    }
    throw new IllegalArgumentException(
        "no setting is called '"
            + code
            + "'; known are "
            + Arrays.stream(values()).map(Setting::code).toList());
  }

  /**
   * Returns the value in its one written form: {@code true} or {@code false}, a whole number, or
   * names separated by {@code |}.
   *
   * @throws IllegalArgumentException where it is malformed or out of bounds, naming the setting and
   *     the value
   */
  public String normalised(String value) {
    String text = value.strip();
    return switch (kind) {
      case SWITCH -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw new IllegalArgumentException(code() + " must be true or false: '" + value + "'");
        }
        yield text;
      }
      case COUNT -> {
        if (!text.matches("-?\\d{1,9}")) {
          throw new IllegalArgumentException(code() + " must be a whole number: '" + value + "'");
        }
        yield Integer.toString(Checks.between(code(), Integer.parseInt(text), lowest, highest));
      }
      case LIST -> String.join("|", names(text));
    };
  }

  /** Returns which values it may have, in words. */
  public String bounds() {
    return switch (kind) {
      case SWITCH -> "true or false";
      case COUNT -> lowest + " to " + highest;
      case LIST -> "names, separated by |";
    };
  }

  /** Returns which way of changing it needs an approval, in words. */
  public String loosensWhen() {
    return switch (looser) {
      case WHEN_ON -> "switched on";
      case WHEN_OFF -> "switched off";
      case WHEN_HIGHER -> "raised";
      case WHEN_LOWER -> "lowered";
      case WHEN_LONGER -> "a name is added";
    };
  }

  /** Answers whether it is true or false. */
  public boolean isSwitch() {
    return kind == Kind.SWITCH;
  }

  /** Answers whether it is a whole number. */
  public boolean isCount() {
    return kind == Kind.COUNT;
  }

  /** Answers whether going from one value to the other lets more happen without a person. */
  public boolean loosens(String from, String to) {
    return switch (looser) {
      case WHEN_ON -> from.equals("false") && to.equals("true");
      case WHEN_OFF -> from.equals("true") && to.equals("false");
      case WHEN_HIGHER -> Integer.parseInt(to) > Integer.parseInt(from);
      case WHEN_LOWER -> Integer.parseInt(to) < Integer.parseInt(from);
      case WHEN_LONGER -> !keys(from).containsAll(keys(to));
    };
  }

  static List<String> names(String joined) {
    return Checks.distinct(
        Arrays.stream(joined.split("\\|", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private static Set<String> keys(String joined) {
    Set<String> keys = new HashSet<>();
    names(joined).forEach(name -> keys.add(name.toLowerCase(Locale.ROOT)));
    return keys;
  }
}

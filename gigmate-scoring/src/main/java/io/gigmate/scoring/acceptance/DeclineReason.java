package io.gigmate.scoring.acceptance;

import java.util.List;
import java.util.Locale;

/**
 * Why advice was declined, as far as the words say: a reason speaks about what it names and clears
 * the rest, so that a night that was only on the wrong date says nothing against its genre.
 */
public enum DeclineReason {
  /** The room or the artist had something else: that says nothing about the advice. */
  ALREADY_BOOKED,
  /** It costs or risks too much. */
  TOO_EXPENSIVE,
  /** The music, or the kind of strategy, is not the house's. */
  WRONG_GENRE,
  /** Another day would do. */
  DATE,
  /** Another room would do. */
  WRONG_ROOM,
  /** Anything else: it speaks about all of the advice. */
  OTHER;

  /** Returns the first reason of which a sign stands in the text; {@link #OTHER} without one. */
  public static DeclineReason of(String text) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    for (DeclineReason reason : values()) {
      if (reason.signs().stream().anyMatch(sign -> words.contains(" " + sign))) {
        return reason;
      }
    }
    return OTHER;
  }

  /** Beginnings of words; one with a space behind it is a whole word. */
  private List<String> signs() {
    return switch (this) {
      case ALREADY_BOOKED ->
          List.of("already booked", "already has", "double book", "taken", "on hold");
      case TOO_EXPENSIVE ->
          List.of("expensive", "price", "cost", "fee ", "fees ", "budget", "money", "risk");
      case WRONG_GENRE -> List.of("genre", "style", "music", "taste", "not our kind");
      case DATE ->
          List.of("date", "day", "weekday", "week", "season", "too soon", "too late", "timing");
      case WRONG_ROOM -> List.of("room", "venue", "too small", "too large", "too big");
      case OTHER -> List.of();
    };
  }

  /** Answers whether something is learned from advice that was declined so. */
  public boolean counts() {
    return this != ALREADY_BOOKED;
  }

  /** Answers whether the reason speaks about this respect; what the advice is about always is. */
  boolean blames(TraitKind kind) {
    return kind == TraitKind.KIND
        || switch (this) {
          case ALREADY_BOOKED -> false;
          case TOO_EXPENSIVE -> kind == TraitKind.MONEY;
          case WRONG_GENRE -> kind == TraitKind.GENRE;
          case DATE -> kind == TraitKind.WEEK;
          case WRONG_ROOM -> kind == TraitKind.ROOM;
          case OTHER -> true;
        };
  }

  /** Returns the words that stand for it on a page, such as {@code too expensive}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package io.gigmate.scoring.acceptance;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why advice was declined, as far as the words say: a reason speaks about what it names and clears
 * the rest, so that a night that was only on the wrong date says nothing against its genre.
 */
public enum DeclineReason {
  /** The room or the artist had something else: that says nothing about the advice. */
  ALREADY_BOOKED(List.of("already booked", "already has", "double book", "taken", "on hold")),
  /** It costs or risks too much. */
  TOO_EXPENSIVE(
      List.of("expensive", "price", "cost", "fee ", "fees ", "budget", "money", "risk"),
      TraitKind.MONEY),
  /** The music, or the kind of strategy, is not the house's. */
  WRONG_GENRE(List.of("genre", "style", "music", "taste", "not our kind"), TraitKind.GENRE),
  /** Another day would do. */
  DATE(
      List.of("date", "day", "weekday", "week", "season", "too soon", "too late", "timing"),
      TraitKind.WEEK),
  /** Another room would do. */
  WRONG_ROOM(List.of("room", "venue", "too small", "too large", "too big"), TraitKind.ROOM),
  /** Anything else: it speaks about all of the advice. */
  OTHER(
      List.of(),
      TraitKind.GENRE,
      TraitKind.ROOM,
      TraitKind.WEEK,
      TraitKind.MONEY,
      TraitKind.VERDICT);

  private final List<String> signs;
  private final Set<TraitKind> blamed = EnumSet.noneOf(TraitKind.class);

  DeclineReason(List<String> signs, TraitKind... blamed) {
    this.signs = signs;
    this.blamed.addAll(List.of(blamed));
  }

  /** Returns the first reason of which a sign stands in the text; {@link #OTHER} without one. */
  public static DeclineReason of(String text) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    for (DeclineReason reason : values()) {
      if (reason.signs.stream().anyMatch(sign -> words.contains(" " + sign))) {
        return reason;
      }
    }
    return OTHER;
  }

  /** Answers whether something is learned from advice that was declined so. */
  public boolean counts() {
    return this != ALREADY_BOOKED;
  }

  /** Answers whether the reason speaks about this respect; what the advice is about always is. */
  boolean blames(TraitKind kind) {
    return kind == TraitKind.KIND || blamed.contains(kind);
  }

  /** Returns the words that stand for it on a page, such as {@code too expensive}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

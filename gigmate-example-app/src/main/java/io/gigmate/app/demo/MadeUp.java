package io.gigmate.app.demo;

import io.gigmate.scoring.booking.AdviceRecord;
import java.util.Locale;

/** How what was made up is called, so that no list can hide it. */
public final class MadeUp {
  private static final String ID = "simulated-";
  private static final String NAME = "Simulated: ";

  private MadeUp() {}

  /** Answers whether this is the identifier of something that was made up. */
  public static boolean is(String id) {
    return id.startsWith(ID);
  }

  /** Answers whether a night was made up: itself, its act or its room. */
  public static boolean isNight(AdviceRecord night) {
    return is(night.id().value()) || is(night.artist().value()) || is(night.venue().value());
  }

  /** Returns the name of something made up, such as {@code Simulated: the climber}. */
  static String name(String plain) {
    return NAME + plain;
  }

  /** Returns its identifier, such as {@code simulated-the-climber}. */
  static String id(String plain) {
    return ID + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}

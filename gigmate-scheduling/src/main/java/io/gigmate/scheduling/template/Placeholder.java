package io.gigmate.scheduling.template;

import java.util.Arrays;
import java.util.Optional;

/** What a title or a description may leave open until a show is made, written {@code [NAME]}. */
public enum Placeholder {
  /** The name of the act. */
  ARTIST,
  /** The name of the room. */
  VENUE,
  /** The room's town; the room's name where the town is not known. */
  CITY,
  /** What the time of the year is called. */
  SEASON;

  /** Returns it as it stands in a text, such as {@code [ARTIST]}. */
  public String written() {
    return "[" + name() + "]";
  }

  static Optional<Placeholder> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}

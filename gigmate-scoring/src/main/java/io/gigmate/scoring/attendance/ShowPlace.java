package io.gigmate.scoring.attendance;

import java.util.Optional;

/**
 * Where a show takes place, as a history names it: two shows are in the same room where their
 * places are written alike.
 *
 * @param name of the room, with its town after the last comma where that is known, such as {@code
 *     Cat's Cradle, Chapel Hill}
 */
public record ShowPlace(String name) {
  private static final int LONGEST = 300;

  public ShowPlace {
    name = Texts.checked("place", name, LONGEST);
  }

  /** Returns the place of this name. */
  public static ShowPlace of(String name) {
    return new ShowPlace(name);
  }

  /** Returns the town, where the name has one. */
  public Optional<String> town() {
    int comma = name.lastIndexOf(',');
    return comma < 0
        ? Optional.empty()
        : Optional.of(name.substring(comma + 1).strip()).filter(town -> !town.isEmpty());
  }

  @Override
  public String toString() {
    return name;
  }
}

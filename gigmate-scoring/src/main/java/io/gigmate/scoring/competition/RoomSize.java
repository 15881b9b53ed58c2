package io.gigmate.scoring.competition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A band of capacities: rooms of one band compete for the same acts. */
public enum RoomSize {
  /** Up to 99. */
  CORNER("1-99", 99),
  /** Up to 299. */
  CLUB("100-299", 299),
  /** Up to 749. */
  HALL("300-749", 749),
  /** Up to 1,999. */
  THEATRE("750-1999", 1999),
  /** Up to 4,999. */
  LARGE("2000-4999", 4999),
  /** From 5,000 on. */
  ARENA("5000+", Integer.MAX_VALUE),
  /** Nobody says. */
  UNKNOWN("unknown", 0);

  private final String code;
  private final int highest;

  RoomSize(String code, int highest) {
    this.code = code;
    this.highest = highest;
  }

  /** Returns the band of a capacity. */
  public static RoomSize of(@Nullable Integer capacity) {
    if (capacity == null) {
      return UNKNOWN;
    }
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity is at least 1: " + capacity);
    }
    for (RoomSize size : values()) {
      if (capacity <= size.highest) {
        return size;
      }
    }
    return ARENA;
  }

  /** Returns the band as it stands in files, such as {@code 100-299}. */
  public String code() {
    return code;
  }

  /** Returns its place among the bands, from 0. */
  int number() {
    return List.of(values()).indexOf(this);
  }

  @Override
  public String toString() {
    return code;
  }
}

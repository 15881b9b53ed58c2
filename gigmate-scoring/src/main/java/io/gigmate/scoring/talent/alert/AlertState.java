package io.gigmate.scoring.talent.alert;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of an alert: raised, then seen, then booked or dismissed. */
public enum AlertState {
  /** Nobody looked at it. */
  RAISED,
  /** Somebody did. */
  SEEN,
  /** The artist was booked. */
  BOOKED,
  /** Nothing is to be done about it. */
  DISMISSED;

  /** Answers whether it may become another; whoever books or dismisses has seen it. */
  public boolean mayBecome(AlertState next) {
    return switch (this) {
      case RAISED -> next != RAISED;
      case SEEN -> next == BOOKED || next == DISMISSED;
      case BOOKED, DISMISSED -> false;
    };
  }

  /** Returns the name that tables and the API carry. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of a code, where it is one. */
  public static Optional<AlertState> find(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}

package io.gigmate.scoring.booking;

import java.util.Locale;

/** What to do about a night. */
public enum BookingVerdict {
  /** Book it: on the terms asked for or, where nothing was asked, on those advised. */
  BOOK,
  /** Do not take the terms asked for; offer those advised. */
  BOOK_ON_OTHER_TERMS,
  /** Leave it: no terms do for both. */
  DO_NOT_BOOK;

  /** Returns the name in files, such as {@code do_not_book}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the verdict of this name. */
  public static BookingVerdict parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

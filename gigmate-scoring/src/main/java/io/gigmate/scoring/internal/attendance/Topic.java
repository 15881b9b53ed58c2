package io.gigmate.scoring.internal.attendance;

/** What a part of a forecast is about. */
public enum Topic {
  START,
  RECENT_SHOWS,
  LONG_RUN,
  YEAR_AGO,
  EXPERIENCE,
  GAP,
  SEASON,
  WEEKDAY,
  HOLIDAY,
  MARKET,
  VENUE,
  CITY,
  GENRE,
  SUPPORT,
  PRICE,
  PERFORMANCES,
  CAPACITY,
  OPENINGS,
  POOLED,
  DRIFT,
  CENTRE
}

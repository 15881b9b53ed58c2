package io.gigmate.adapters.http.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that properties of iCalendar have (RFC 5545, section 3.3). */
final class Values {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(Z?)");
  private static final Pattern DURATION =
      Pattern.compile(
          "\\+?P(?:(\\d{1,6})W|(?:(\\d{1,6})D)?(T(?:(\\d{1,7})H)?(?:(\\d{1,7})M)?(?:(\\d{1,7})S)?)?)");

  private Values() {}

  /** How long something lasts: so many days by the clock, and some time beside. */
  record Length(long days, Duration exact) {}

  static boolean isDate(ContentLine line, String value) {
    return line.states("VALUE", "DATE") || DATE.matcher(value.strip()).matches();
  }

  static boolean isUtc(String value) {
    return value.strip().endsWith("Z");
  }

  static LocalDate date(ContentLine line, String value) {
    Matcher matcher = DATE.matcher(value.strip());
    if (matcher.matches()) {
      try {
        return LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3));
      } catch (DateTimeException e) {
        // Told below.
      }
    }
    throw new BadProperty(line, "must be a date such as 20260302: '" + value + "'");
  }

  /** Returns what the clock shows, whichever clock it is; a leap second is the one before. */
  static LocalDateTime local(ContentLine line, String value) {
    Matcher matcher = TIME.matcher(value.strip());
    if (matcher.matches()) {
      try {
        return LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3))
            .atTime(
                LocalTime.of(part(matcher, 4), part(matcher, 5), Math.min(59, part(matcher, 6))));
      } catch (DateTimeException e) {
        // Told below.
      }
    }
    throw new BadProperty(
        line, "must be a time such as 20260302T200000 or 20260303T020000Z: '" + value + "'");
  }

  static Length length(ContentLine line, String value) {
    Matcher matcher = DURATION.matcher(value.strip());
    if (!matcher.matches() || value.strip().matches("\\+?P|.*T")) {
      throw new BadProperty(line, "must be a duration such as PT2H30M: '" + value + "'");
    }
    if (matcher.group(1) != null) {
      return new Length(7L * part(matcher, 1), Duration.ZERO);
    }
    return new Length(
        part(matcher, 2),
        Duration.ofHours(part(matcher, 4))
            .plusMinutes(part(matcher, 5))
            .plusSeconds(part(matcher, 6)));
  }

  private static int part(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }
}

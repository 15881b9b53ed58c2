package io.gigmate.app.files;

import io.gigmate.core.genre.Genre;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the text of a field means, whatever the locale; each refuses by an {@link
 * IllegalArgumentException} that names the text.
 */
final class Fields {
  /** What lists are joined by. */
  static final String SEPARATOR = "|";

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,4})?");
  private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final int SHOWN = 60;
  private static final int LAST_YEAR = 9999;

  private Fields() {}

  /** Returns the text where it is not too long. */
  static String text(String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "must have at most " + longest + " characters: " + quoted(text));
    }
    return text;
  }

  /** Returns the number where it is decimal, finite, and lies between two others. */
  static double number(String text, double lowest, double highest) {
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (Double.isNaN(number)) {
      throw new IllegalArgumentException("must be a number: " + quoted(text));
    }
    if (!(number >= lowest && number <= highest)) {
      throw new IllegalArgumentException(
          "must lie in " + plain(lowest) + ".." + plain(highest) + ": " + quoted(text));
    }
    return number;
  }

  /** Returns the number where it is whole (as 150.0 is) and lies between two others. */
  static long wholeNumber(String text, long lowest, long highest) {
    double number = number(text, (double) lowest, (double) highest);
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException("must be a whole number: " + quoted(text));
    }
    return (long) number;
  }

  /** Returns the whole number where it lies in {@code lowest..highest}. */
  static int count(String text, int lowest, int highest) {
    return (int) wholeNumber(text, lowest, highest);
  }

  /** Returns the amount where it is a decimal number, not negative, of whole cents. */
  static BigDecimal amount(String text) {
    number(text, 0, 1e9);
    BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
    if (amount.scale() > 2) {
      throw new IllegalArgumentException("must be an amount of whole cents: " + quoted(text));
    }
    return amount.setScale(2);
  }

  /** Returns the day; a year of more than four digits is a slip, and days are counted in an int. */
  static LocalDate day(String text) {
    LocalDate day = date(text);
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "must lie in the years 0.." + LAST_YEAR + ": " + quoted(text));
    }
    return day;
  }

  /** Returns the date, such as {@code 2026-03-02}. */
  static LocalDate date(String text) {
    return time(text, LocalDate::parse, "must be a date such as 2026-03-02");
  }

  /** Returns the time of day, such as {@code 19:00}. */
  static LocalTime timeOfDay(String text) {
    return time(
        text, value -> LocalTime.parse(value, OF_DAY), "must be a time of day such as 19:00");
  }

  /** Returns the time with its offset. */
  static OffsetDateTime timestamp(String text) {
    return time(
        text,
        OffsetDateTime::parse,
        "must be a time with its offset such as 2026-03-06T19:00:00-06:00");
  }

  /** Returns the time zone of this name. */
  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a time zone such as America/Chicago: " + quoted(text), e);
    }
  }

  /** Returns the parts of a list, without blank ones. */
  static List<String> list(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Returns the genres that a list names. */
  static List<Genre> genres(String text) {
    return list(text).stream().map(Genre::of).toList();
  }

  /** Returns the list in its written form. */
  static String joined(List<?> values) {
    return String.join(SEPARATOR, values.stream().map(Object::toString).toList());
  }

  /** Returns the text between quotes, shortened where it is long. */
  static String quoted(String text) {
    return "'" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "'";
  }

  /** Returns the number as people write it: the shortest digits that mean it, no exponent. */
  static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static <T> T time(String text, Function<String, T> meaning, String wanted) {
    try {
      return meaning.apply(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(wanted + ": " + quoted(text), e);
    }
  }
}

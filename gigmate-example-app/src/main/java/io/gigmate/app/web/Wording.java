package io.gigmate.app.web;

import io.gigmate.core.place.City;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How days, times, amounts and counts are written on the pages: as in the United States. */
final class Wording {
  private static final Locale US = Locale.US;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", US);
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE, MMM d", US);
  private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMMM d", US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", US);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a zzz", US);

  private Wording() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  /** Such as {@code March 2 – 8} or {@code March 30 – April 5}. */
  static String week(LocalDate monday) {
    LocalDate sunday = monday.plusDays(6);
    String last =
        sunday.getMonth() == monday.getMonth()
            ? Integer.toString(sunday.getDayOfMonth())
            : MONTH_DAY.format(sunday);
    return MONTH_DAY.format(monday) + " \u2013 " + last;
  }

  static String time(ZonedDateTime time) {
    return TIME.format(time);
  }

  static String moment(ZonedDateTime time) {
    return MOMENT.format(time);
  }

  /** Such as {@code $20}, {@code $12.50} or {@code €20}. */
  static String price(Money money) {
    if (money.isZero()) {
      return "free";
    }
    BigDecimal amount = money.getAmount();
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    NumberFormat format = NumberFormat.getNumberInstance(US);
    format.setMinimumFractionDigits(whole ? 0 : amount.scale());
    format.setMaximumFractionDigits(whole ? 0 : amount.scale());
    return money.getCurrencyUnit().toCurrency().getSymbol(US) + format.format(amount);
  }

  /** Such as {@code 8,414.27} or {@code −640.00}. */
  static String amount(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(US);
    format.setMinimumFractionDigits(money.getScale());
    String figures = format.format(money.getAmount().abs());
    return money.isNegative() ? "\u2212" + figures : figures;
  }

  /** Such as {@code 8,414} or {@code −640}. */
  static String whole(double amount) {
    String figures = NumberFormat.getIntegerInstance(US).format(Math.abs(amount));
    return Math.round(amount) < 0 ? "\u2212" + figures : figures;
  }

  static String count(long count) {
    return NumberFormat.getIntegerInstance(US).format(count);
  }

  /** Such as {@code 1 show} or {@code 1,204 shows}. */
  static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** Such as {@code 40%}; a share above none and below one percent keeps a decimal. */
  static String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(US);
    format.setMaximumFractionDigits(share > 0 && share < 0.01 ? 1 : 0);
    return format.format(share);
  }

  /** Such as {@code +40%} or {@code −12%}. */
  static String change(double share) {
    String figures = percent(Math.abs(share));
    return figures.equals(percent(0)) ? figures : (share < 0 ? "\u2212" : "+") + figures;
  }

  /** Such as {@code +3.1} or {@code −0.4}. */
  static String signed(double number) {
    return (number < 0 ? "\u2212" : "+") + String.format(Locale.ROOT, "%.1f", Math.abs(number));
  }

  static String took(Duration took) {
    return took.toMillis() < 1000
        ? took.toMillis() + " ms"
        : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  static String town(@Nullable City city) {
    return city == null ? "" : city.toString();
  }

  /** Such as {@code On sale} for {@code on_sale}. */
  static String label(String code) {
    String words = code.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

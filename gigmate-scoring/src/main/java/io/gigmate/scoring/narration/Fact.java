package io.gigmate.scoring.narration;

import io.gigmate.scoring.internal.text.TextChecks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * One fact, in the words in which it may be told. It cannot hold anybody's contact: text with an
 * address, a link or a telephone number is refused.
 *
 * @param label what it is, such as {@code cost}
 * @param text such as {@code USD 600.00}
 */
public record Fact(String label, String text) {
  private static final Pattern LINK = Pattern.compile("(?i)@|://|\\bwww\\.|\\bmailto:");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern PHONE = Pattern.compile("\\p{Nd}(?:[\\s().+/-]*\\p{Nd}){6,}");

  public Fact {
    label = TextChecks.text("label of a fact", label, 100);
    text = TextChecks.text("text of a fact", text, 500);
    if (holdsContact(label) || holdsContact(text)) {
      throw new IllegalArgumentException("a fact must not hold a contact: " + label);
    }
  }

  /** Returns a fact in words, such as a name of a room or of an act. */
  public static Fact words(String label, String text) {
    return new Fact(label, text);
  }

  /** Returns a count. */
  public static Fact count(String label, long count) {
    return new Fact(label, grouped(BigDecimal.valueOf(count)));
  }

  /** Returns a share in whole per cent, such as {@code 12 %}. */
  public static Fact percent(String label, double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    return new Fact(label, grouped(percent.setScale(0, RoundingMode.HALF_EVEN)) + " %");
  }

  /** Returns an amount. */
  public static Fact money(String label, Money amount) {
    return new Fact(label, amount.getCurrencyUnit().getCode() + " " + grouped(amount.getAmount()));
  }

  /** Returns a day. */
  public static Fact day(String label, LocalDate day) {
    return new Fact(label, day.toString());
  }

  /** Answers whether the text holds an address, a link or a telephone number. */
  static boolean holdsContact(String text) {
    return LINK.matcher(text).find() || PHONE.matcher(DAY.matcher(text).replaceAll("day")).find();
  }

  /** Thousands apart: a long number is none that one could call. */
  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }
}

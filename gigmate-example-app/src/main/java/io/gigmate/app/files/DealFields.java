package io.gigmate.app.files;

import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts, shares and counts of a deal sheet. What cannot be read is a problem and null. */
final class DealFields {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,10}(\\.\\d{1,15})?");
  private static final long MOST = 1_000_000;
  private static final Pattern WITH_CURRENCY = Pattern.compile("[A-Z]{3} .*|.* [A-Z]{3}");

  private final CurrencyUnit currency;

  DealFields(CurrencyUnit currency) {
    this.currency = currency;
  }

  CurrencyUnit currency() {
    return currency;
  }

  /** Returns the codes of an enumeration with what they mean, in its order. */
  static <E> Map<String, E> codes(E[] values, Function<E, String> code) {
    Map<String, E> codes = new LinkedHashMap<>();
    for (E value : values) {
      codes.put(code.apply(value), value);
    }
    return codes;
  }

  /** Returns an amount that must be there. */
  @Nullable Money money(JsonObject json, String key) {
    BigDecimal amount = decimalText(json, key);
    return amount == null ? null : money(json, key, amount);
  }

  /** Returns an amount; null where it is not part of the deal. */
  @Nullable Money moneyIfStated(JsonObject json, String key) {
    return json.states(key) ? money(json, key) : null;
  }

  private @Nullable Money money(JsonObject json, String key, BigDecimal amount) {
    if (amount.signum() < 0) {
      json.problem(key, "must not be negative: " + amount.toPlainString());
      return null;
    }
    int places = currency.getDecimalPlaces();
    if (amount.stripTrailingZeros().scale() > places) {
      json.problem(
          key,
          "has more than the "
              + places
              + " decimals of "
              + currency
              + ": "
              + amount.toPlainString());
      return null;
    }
    return Money.of(currency, amount.setScale(places));
  }

  private @Nullable BigDecimal decimalText(JsonObject json, String key) {
    if (json.isNumber(key)) {
      json.problem(key, "must be a decimal in a string, such as \"0.85\" or \"5000.00\"");
      return null;
    }
    String text = json.text(key);
    if (text == null) {
      return null;
    }
    if (WITH_CURRENCY.matcher(text).matches()) {
      json.problem(
          key,
          text.contains(currency.getCode())
              ? "is written without the currency, which the sheet states: '" + text + "'"
              : "currencies are mixed: '" + text + "' in a sheet of " + currency);
      return null;
    }
    return decimal(json, key, text);
  }

  private static @Nullable BigDecimal decimal(JsonObject json, String key, String text) {
    if (!DECIMAL.matcher(text).matches()) {
      json.problem(key, "must be a decimal such as 5000.00: '" + text + "'");
      return null;
    }
    return new BigDecimal(text);
  }

  /** Returns a share or a rate that must be there. */
  @Nullable Portion portion(JsonObject json, String key) {
    BigDecimal value = decimalText(json, key);
    if (value == null) {
      return null;
    }
    try {
      return new Portion(value);
    } catch (IllegalArgumentException e) {
      json.problem(key, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Returns a share or a rate; null where it is not part of the deal. */
  @Nullable Portion portionIfStated(JsonObject json, String key) {
    return json.states(key) ? portion(json, key) : null;
  }

  /** Returns a threshold, which may be a number or a text. */
  @Nullable BigDecimal threshold(JsonObject json, String key) {
    BigDecimal value;
    if (json.isNumber(key)) {
      Double number = json.number(key);
      value = number == null ? null : BigDecimal.valueOf(number);
    } else {
      value = decimalText(json, key);
    }
    if (value != null && value.signum() < 0) {
      json.problem(key, "must not be negative: " + value.toPlainString());
      return null;
    }
    return value;
  }

  /** Returns a count, which may be a number or a text; null where it is not stated. */
  @Nullable Long countIfStated(JsonObject json, String key) {
    BigDecimal value = json.states(key) ? threshold(json, key) : null;
    if (value == null) {
      return null;
    }
    if (value.stripTrailingZeros().scale() > 0) {
      json.problem(key, "must be a whole number: " + value.toPlainString());
      return null;
    }
    if (value.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      json.problem(key, "must be at most " + MOST + ": " + value.toPlainString());
      return null;
    }
    return value.longValue();
  }

  /** Returns a name; the other where none is stated. */
  String name(JsonObject json, String key, String other) {
    String name = json.states(key) ? json.text(key) : null;
    return name == null || name.isBlank() ? other : name;
  }
}

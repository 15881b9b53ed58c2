package io.gigmate.core.operations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form that RFC 8785 allows, so that equal values have equal bytes and so
 * equal hashes.
 *
 * <p>{@code CanonicalJson.write(Map.of("b", 1, "a", "€"))} is <code>{"a":"€","b":1}</code>.
 */
public final class CanonicalJson {
  private static final long LARGEST_SAFE_INTEGER = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * Returns the text of a value.
   *
   * @param value null, a Boolean, a String, an Integer, Long or Double, a List of such, or a Map
   *     from String to such
   * @throws IllegalArgumentException for anything else, for a number that JSON cannot hold exactly,
   *     and for a string with half of a surrogate pair
   */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, @Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String text) {
      appendString(out, text);
    } else if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (number > LARGEST_SAFE_INTEGER || number < -LARGEST_SAFE_INTEGER) {
        throw new IllegalArgumentException("JSON cannot hold this integer exactly: " + number);
      }
      out.append(number);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof List<?> list) {
      appendList(out, list);
    } else if (value instanceof Map<?, ?> map) {
      appendMap(out, map);
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    }
  }

  private static void appendList(StringBuilder out, List<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      append(out, element);
      separator = ",";
    }
    out.append(']');
  }

  private static void appendMap(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    // String.compareTo orders by UTF-16 code units, as section 3.2.3 asks.
    List<String> keys = map.keySet().stream().map(CanonicalJson::key).sorted().toList();
    String separator = "";
    for (String key : keys) {
      out.append(separator);
      appendString(out, key);
      out.append(':');
      append(out, map.get(key));
      separator = ",";
    }
    out.append('}');
  }

  private static String key(@Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a JSON key is a string, not " + key);
  }

  private static void appendString(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
          } else if (Character.isSurrogate(c)) {
            i = appendPair(out, text, i);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static int appendPair(StringBuilder out, String text, int at) {
    if (at + 1 == text.length()
        || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
      throw new IllegalArgumentException("half of a surrogate pair at index " + at);
    }
    out.append(text, at, at + 2);
    return at + 1;
  }

  /** Number.prototype.toString of ECMAScript, which RFC 8785 section 3.2.2.3 prescribes. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    if (value == 0) {
      return "0";
    }
    if (value < 0) {
      return "-" + number(-value);
    }
    BigDecimal shortest = shortest(value);
    String digits = shortest.unscaledValue().toString();
    int k = digits.length();
    int n = k - shortest.scale();
    if (k <= n && n <= 21) {
      return digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + digits;
    }
    String exponent = (n > 0 ? "e+" : "e-") + Math.abs(n - 1);
    return k == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
  }

  /**
   * The fewest digits that read back as the same number; Double.toString gives them only from Java
   * 19 on.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}

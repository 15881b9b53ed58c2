package io.gigmate.core.compliance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose law a recipient may live under. */
enum Jurisdiction {
  UNITED_STATES,
  CANADA,
  EUROPE,
  /** A country whose rules the book does not hold. */
  ELSEWHERE,
  /** Nobody said. */
  UNKNOWN;

  static Jurisdiction of(@Nullable String country) {
    if (country == null || country.isBlank()) {
      return UNKNOWN;
    }
    String code = normal(country);
    return switch (code) {
      case "US", "PR", "VI", "GU", "AS", "MP" -> UNITED_STATES;
      case "CA" -> CANADA;
      default -> WorldPlaces.isEuropean(code) ? EUROPE : ELSEWHERE;
    };
  }

  static String normal(String country) {
    String code = country.strip().toUpperCase(Locale.ROOT);
    return switch (code) {
      case "UK" -> "GB";
      case "EL" -> "GR";
      case "USA" -> "US";
      default -> code;
    };
  }
}

package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

/** What the rules ask of a recipient and only a person can find out. */
public enum Fact {
  /** Whether they object to direct marketing: yes or no. */
  OBJECTED,
  /** Whether their browser sent the opt-out preference signal: yes or no. */
  PREFERENCE_SIGNAL,
  /** What they are before the law: business or person. */
  RECIPIENT_TYPE,
  /** Where they are: two letters, ISO 3166-1. */
  COUNTRY,
  /** In which state or province, as it is abbreviated. */
  REGION,
  /** Which clock they live by, such as America/Chicago. */
  TIME_ZONE,
  /** By which recorded assessment there is a legitimate interest in writing to them. */
  ASSESSMENT;

  private static final int LONGEST = 100;

  /** Returns the name that tables and the API carry, such as {@code recipient_type}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the fact of this code. */
  public static Fact parse(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such fact: '" + code + "'"));
  }

  /** Returns the value as it is kept, where it is one of this fact. */
  String checked(String value) {
    String given = value.strip();
    return switch (this) {
      case OBJECTED, PREFERENCE_SIGNAL -> oneOf(given, "yes", "no");
      case RECIPIENT_TYPE -> oneOf(given, "business", "person");
      case COUNTRY -> country(given);
      case REGION, ASSESSMENT -> Checks.text(code(), given, LONGEST);
      case TIME_ZONE -> zone(given);
    };
  }

  private static String oneOf(String value, String one, String other) {
    String wanted = value.toLowerCase(Locale.ROOT);
    if (!wanted.equals(one) && !wanted.equals(other)) {
      throw new IllegalArgumentException(
          "it must be " + one + " or " + other + ": '" + value + "'");
    }
    return wanted;
  }

  private static String country(String value) {
    String wanted = value.toUpperCase(Locale.ROOT);
    if (!Arrays.asList(Locale.getISOCountries()).contains(wanted)) {
      throw new IllegalArgumentException("it must be a country in two letters: '" + value + "'");
    }
    return wanted;
  }

  private static String zone(String value) {
    try {
      return ZoneId.of(value).getId();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no time zone '" + value + "'", e);
    }
  }
}

package io.gigmate.core.prospect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in the form of ITU-T E.164, whatever its source put between the digits.
 *
 * <p>{@code PhoneNumber.from("310/246-1501 ext 3")} is +13102461501 with the extension 3.
 *
 * @param e164 a plus sign, the country code and the number, at most 15 digits
 * @param extension behind the number, where known; two extensions share a number
 */
public record PhoneNumber(String e164, @Nullable String extension) {
  /** Where a number without a country code is at home: the market that GigMate started in. */
  private static final String HOME = "US";

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{3,14}");
  private static final Pattern SEVERAL = Pattern.compile("(?i)\\s+or\\s+|[;,|]|\\s/\\s");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("phone number is no E.164: " + e164);
    }
  }

  /** Reads a number of the United States or with a country code; empty where it is none. */
  public static Optional<PhoneNumber> from(String text) {
    return from(text, HOME);
  }

  /**
   * Reads a number as its source wrote it; empty where it is none. That the number can be dialled
   * is not asked: lists are full of numbers that once were. Of several, the first counts.
   *
   * @param text as its source wrote it
   * @param region the two letters of the country whose code is left out
   */
  public static Optional<PhoneNumber> from(String text, String region) {
    Optional<PhoneNumber> whole = one(text, region);
    return whole.isPresent() ? whole : one(SEVERAL.split(text, 2)[0], region);
  }

  private static Optional<PhoneNumber> one(String text, String region) {
    try {
      Phonenumber.PhoneNumber number = NUMBERS.parse(text, region);
      String e164 = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
      return E164.matcher(e164).matches()
          ? Optional.of(new PhoneNumber(e164, number.hasExtension() ? number.getExtension() : null))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return extension == null ? e164 : e164 + " ext. " + extension;
  }
}

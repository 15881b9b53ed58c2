package io.gigmate.core.compliance;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.gigmate.core.prospect.PhoneNumber;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a telephone number says that its owner is; a number that is at home nowhere, such as 1-800,
 * says nothing.
 *
 * @param isNumber whether it is a telephone number at all
 * @param country two letters; null where the number is of no country
 * @param state of the United States; null elsewhere
 * @param zones that it may be in
 */
record AreaCode(
    boolean isNumber, @Nullable String country, @Nullable String state, List<ZoneId> zones) {
  static final AreaCode NOWHERE = new AreaCode(false, null, null, List.of());

  /** Codes whose area two clocks share: an unlisted exchange may be on either side. */
  private static final Set<String> TWO_CLOCKS =
      Set.of(
          "208", "219", "270", "308", "364", "423", "458", "541", "574", "605", "620", "701", "775",
          "785", "812", "850", "906", "907", "928", "930", "931", "986");

  private static final int NORTH_AMERICAN_LENGTH = 12;
  private static final int MOST_EXCHANGES = 20_000;
  private static final Map<Integer, AreaCode> EXCHANGES = new ConcurrentHashMap<>();
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** The tables of places are large, and most hosts never ask for them. */
  private static final class Tables {
    static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();
    static final PhoneNumberOfflineGeocoder PLACES = PhoneNumberOfflineGeocoder.getInstance();
  }

  static AreaCode of(@Nullable String phone, @Nullable String country) {
    if (phone == null) {
      return NOWHERE;
    }
    if (isNorthAmerican(phone)) {
      return northAmerican(phone);
    }
    return PhoneNumber.from(phone, country == null ? "US" : country)
        .map(number -> isNorthAmerican(number.e164()) ? northAmerican(number.e164()) : of(number))
        .orElse(NOWHERE);
  }

  /** Answers whether it is written as E.164 with the code 1. */
  private static boolean isNorthAmerican(String phone) {
    if (phone.length() != NORTH_AMERICAN_LENGTH || !phone.startsWith("+1")) {
      return false;
    }
    for (int i = 2; i < NORTH_AMERICAN_LENGTH; i++) {
      if (phone.charAt(i) < '0' || phone.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Area code and exchange decide; looking them up is slow, and campaigns ask for few. */
  private static AreaCode northAmerican(String e164) {
    int exchange = Integer.parseInt(e164, 2, 8, 10);
    AreaCode known = EXCHANGES.get(exchange);
    if (known == null) {
      known = of(new PhoneNumber(e164, null));
      if (EXCHANGES.size() < MOST_EXCHANGES) {
        EXCHANGES.put(exchange, known);
      }
    }
    return known;
  }

  private static AreaCode of(PhoneNumber known) {
    Phonenumber.PhoneNumber number;
    try {
      number = NUMBERS.parse(known.e164(), null);
    } catch (NumberParseException e) {
      return new AreaCode(true, null, null, List.of());
    }
    // The islands of the Channel share the code of the United Kingdom.
    String country = number.getCountryCode() == 44 ? "GB" : NUMBERS.getRegionCodeForNumber(number);
    // A mobile number of North America has the area code of where it was first handed out.
    if (country == null || !(NUMBERS.isNumberGeographical(number) || isMobile(number))) {
      return new AreaCode(true, country, null, List.of());
    }
    String state = state(number, country);
    Set<ZoneId> zones = new LinkedHashSet<>();
    if (state != null && TWO_CLOCKS.contains(known.e164().substring(2, 5))) {
      zones.addAll(UsPlaces.zonesOfState(state));
    }
    for (String name : Tables.ZONES.getTimeZonesForNumber(number)) {
      try {
        zones.add(ZoneId.of(name));
      } catch (DateTimeException e) {
        // A zone that this Java does not know is no candidate that could be asked.
        return new AreaCode(true, country, state, List.of());
      }
    }
    zones.removeIf(zone -> zone.getId().equals("Etc/Unknown"));
    return new AreaCode(true, country, state, List.copyOf(zones));
  }

  private static boolean isMobile(Phonenumber.PhoneNumber number) {
    return NUMBERS.getNumberType(number) == PhoneNumberUtil.PhoneNumberType.MOBILE;
  }

  /** Such as {@code Texas} or {@code Austin, TX}. */
  private static @Nullable String state(Phonenumber.PhoneNumber number, String country) {
    if (!country.equals("US")) {
      return null;
    }
    String place = Tables.PLACES.getDescriptionForNumber(number, Locale.US);
    return UsPlaces.state(place.substring(place.lastIndexOf(',') + 1));
  }
}

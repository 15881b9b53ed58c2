package io.gigmate.core.compliance;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of the United States, their clocks, and which state and clock a ZIP code has. Where
 * the first three digits do not decide between two clocks, both are kept.
 *
 * <p>Source: 49 CFR part 71 for the boundaries of the zones, USPS L002 for the first three digits.
 */
final class UsPlaces {
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("E", "America/New_York"),
          Map.entry("C", "America/Chicago"),
          Map.entry("M", "America/Denver"),
          Map.entry("P", "America/Los_Angeles"),
          Map.entry("B", "America/Boise"),
          Map.entry("X", "America/Phoenix"),
          Map.entry("I", "America/Indiana/Indianapolis"),
          Map.entry("T", "America/Detroit"),
          Map.entry("N", "America/Menominee"),
          Map.entry("A", "America/Anchorage"),
          Map.entry("D", "America/Adak"),
          Map.entry("H", "Pacific/Honolulu"),
          Map.entry("R", "America/Puerto_Rico"),
          Map.entry("G", "Pacific/Guam"),
          Map.entry("S", "Pacific/Pago_Pago"));

  /** State, its clocks, its name. */
  private static final String STATES =
      """
      AL C Alabama
      AK AD Alaska
      AZ XM Arizona
      AR C Arkansas
      CA P California
      CO M Colorado
      CT E Connecticut
      DE E Delaware
      DC E District of Columbia
      FL EC Florida
      GA E Georgia
      HI H Hawaii
      ID BP Idaho
      IL C Illinois
      IN IC Indiana
      IA C Iowa
      KS CM Kansas
      KY EC Kentucky
      LA C Louisiana
      ME E Maine
      MD E Maryland
      MA E Massachusetts
      MI TN Michigan
      MN C Minnesota
      MS C Mississippi
      MO C Missouri
      MT M Montana
      NE CM Nebraska
      NV PM Nevada
      NH E New Hampshire
      NJ E New Jersey
      NM M New Mexico
      NY E New York
      NC E North Carolina
      ND CM North Dakota
      OH E Ohio
      OK C Oklahoma
      OR PB Oregon
      PA E Pennsylvania
      RI E Rhode Island
      SC E South Carolina
      SD CM South Dakota
      TN CE Tennessee
      TX CM Texas
      UT M Utah
      VT E Vermont
      VA E Virginia
      WA P Washington
      WV E West Virginia
      WI C Wisconsin
      WY M Wyoming
      PR R Puerto Rico
      VI R Virgin Islands
      GU G Guam
      MP G Northern Mariana Islands
      AS S American Samoa
      """;

  /** First three digits, from and to, and the state that they are of. */
  private static final String ZIPS =
      """
      005-005 NY
      006-007 PR
      008-008 VI
      009-009 PR
      010-027 MA
      028-029 RI
      030-038 NH
      039-049 ME
      050-054 VT
      055-055 MA
      056-059 VT
      060-069 CT
      070-089 NJ
      100-149 NY
      150-196 PA
      197-199 DE
      200-200 DC
      201-201 VA
      202-205 DC
      206-219 MD
      220-246 VA
      247-268 WV
      270-289 NC
      290-299 SC
      300-319 GA
      320-339 FL
      341-349 FL
      350-369 AL
      370-385 TN
      386-397 MS
      398-399 GA
      400-427 KY
      430-459 OH
      460-479 IN
      480-499 MI
      500-528 IA
      530-549 WI
      550-567 MN
      569-569 DC
      570-577 SD
      580-588 ND
      590-599 MT
      600-629 IL
      630-658 MO
      660-679 KS
      680-693 NE
      700-714 LA
      716-729 AR
      730-732 OK
      733-733 TX
      734-749 OK
      750-799 TX
      800-816 CO
      820-831 WY
      832-838 ID
      840-847 UT
      850-865 AZ
      870-884 NM
      885-885 TX
      889-898 NV
      900-961 CA
      967-968 HI
      969-969 GU
      970-979 OR
      980-994 WA
      995-999 AK
      """;

  /** First three digits that lie within one clock of a state that has two. */
  private static final String ONE_CLOCK =
      """
      320-323 E
      325-325 C
      326-349 E
      370-372 C
      374-374 E
      376-376 E
      379-379 E
      380-385 C
      400-400 E
      402-418 E
      420-424 C
      460-462 I
      464-464 C
      466-468 I
      470-474 I
      477-477 C
      478-478 I
      480-497 T
      570-574 C
      577-577 M
      580-584 C
      660-676 C
      679-679 C
      680-689 C
      693-693 M
      733-733 C
      750-797 C
      799-799 M
      832-834 B
      836-837 B
      838-838 P
      850-859 X
      863-864 X
      885-885 M
      889-897 P
      970-978 P
      996-999 A
      """;

  private static final Map<String, List<ZoneId>> CLOCKS_OF_STATE = new HashMap<>();
  private static final Map<String, String> STATE_OF_NAME = new HashMap<>();
  private static final String[] STATE_OF_ZIP = new String[1000];
  private static final String[] CLOCK_OF_ZIP = new String[1000];

  static {
    STATES
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ", 3);
              CLOCKS_OF_STATE.put(words[0], zones(words[1]));
              STATE_OF_NAME.put(words[2].toLowerCase(Locale.ROOT), words[0]);
            });
    fill(ZIPS, STATE_OF_ZIP);
    fill(ONE_CLOCK, CLOCK_OF_ZIP);
  }

  private UsPlaces() {}

  private static void fill(String ranges, String[] table) {
    ranges
        .lines()
        .forEach(
            line -> {
              int last = Integer.parseInt(line.substring(4, 7));
              for (int zip = Integer.parseInt(line.substring(0, 3)); zip <= last; zip++) {
                table[zip] = line.substring(8);
              }
            });
  }

  private static List<ZoneId> zones(String letters) {
    List<ZoneId> zones = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      zones.add(ZoneId.of(ZONES.getOrDefault(letters.substring(i, i + 1), "")));
    }
    return List.copyOf(zones);
  }

  /** Returns the two letters of a state that is given by letters or by name; null for neither. */
  static @Nullable String state(@Nullable String region) {
    if (region == null) {
      return null;
    }
    String text = region.strip();
    if (text.regionMatches(true, 0, "US-", 0, 3)) {
      text = text.substring(3);
    }
    String letters = text.toUpperCase(Locale.ROOT);
    return CLOCKS_OF_STATE.containsKey(letters)
        ? letters
        : STATE_OF_NAME.get(text.toLowerCase(Locale.ROOT));
  }

  /** Returns the state of a ZIP code; null where there is none. */
  static @Nullable String stateOfZip(@Nullable String zip) {
    int first = firstThree(zip);
    return first < 0 ? null : STATE_OF_ZIP[first];
  }

  /** Returns the clocks that a ZIP code may go by; none where it is not known. */
  static List<ZoneId> zonesOfZip(@Nullable String zip) {
    int first = firstThree(zip);
    if (first < 0 || STATE_OF_ZIP[first] == null) {
      return List.of();
    }
    String one = CLOCK_OF_ZIP[first];
    return one == null ? zonesOfState(STATE_OF_ZIP[first]) : zones(one);
  }

  /** Returns the clocks of a state, by its two letters. */
  static List<ZoneId> zonesOfState(@Nullable String state) {
    return state == null ? List.of() : CLOCKS_OF_STATE.getOrDefault(state, List.of());
  }

  private static int firstThree(@Nullable String zip) {
    String text = zip == null ? "" : zip.strip();
    return text.matches("\\d{5}([- ]?\\d{4})?") ? Integer.parseInt(text.substring(0, 3)) : -1;
  }
}

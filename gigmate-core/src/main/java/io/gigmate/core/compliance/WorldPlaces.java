package io.gigmate.core.compliance;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The countries whose rules the book holds beside the United States, and their clocks; all of them
 * where a country has several. Source: the IANA time zone database.
 */
final class WorldPlaces {
  /** The European Union, the rest of the European Economic Area, and the United Kingdom. */
  private static final String EUROPE =
      """
      AT Europe/Vienna
      BE Europe/Brussels
      BG Europe/Sofia
      HR Europe/Zagreb
      CY Asia/Nicosia
      CZ Europe/Prague
      DK Europe/Copenhagen
      EE Europe/Tallinn
      FI Europe/Helsinki
      FR Europe/Paris
      DE Europe/Berlin
      GR Europe/Athens
      HU Europe/Budapest
      IE Europe/Dublin
      IT Europe/Rome
      LV Europe/Riga
      LT Europe/Vilnius
      LU Europe/Luxembourg
      MT Europe/Malta
      NL Europe/Amsterdam
      PL Europe/Warsaw
      PT Europe/Lisbon Atlantic/Madeira Atlantic/Azores
      RO Europe/Bucharest
      SK Europe/Bratislava
      SI Europe/Ljubljana
      ES Europe/Madrid Atlantic/Canary
      SE Europe/Stockholm
      IS Atlantic/Reykjavik
      LI Europe/Vaduz
      NO Europe/Oslo
      GB Europe/London
      """;

  private static final String CANADA =
      """
      NL America/St_Johns America/Goose_Bay
      NS America/Halifax
      PE America/Halifax
      NB America/Moncton
      QC America/Toronto America/Blanc-Sablon
      ON America/Toronto America/Winnipeg America/Atikokan
      MB America/Winnipeg
      SK America/Regina America/Edmonton
      AB America/Edmonton
      BC America/Vancouver America/Edmonton America/Fort_Nelson America/Creston
      YT America/Whitehorse
      NT America/Edmonton America/Inuvik
      NU America/Iqaluit America/Rankin_Inlet America/Edmonton
      """;

  /** First letters of Canadian postal codes; X is both territories. */
  private static final Map<Character, List<String>> PROVINCES =
      Map.ofEntries(
          Map.entry('A', List.of("NL")),
          Map.entry('B', List.of("NS")),
          Map.entry('C', List.of("PE")),
          Map.entry('E', List.of("NB")),
          Map.entry('G', List.of("QC")),
          Map.entry('H', List.of("QC")),
          Map.entry('J', List.of("QC")),
          Map.entry('K', List.of("ON")),
          Map.entry('L', List.of("ON")),
          Map.entry('M', List.of("ON")),
          Map.entry('N', List.of("ON")),
          Map.entry('P', List.of("ON")),
          Map.entry('R', List.of("MB")),
          Map.entry('S', List.of("SK")),
          Map.entry('T', List.of("AB")),
          Map.entry('V', List.of("BC")),
          Map.entry('X', List.of("NT", "NU")),
          Map.entry('Y', List.of("YT")));

  private static final Map<String, List<ZoneId>> EUROPEAN = read(EUROPE);
  private static final Map<String, List<ZoneId>> CANADIAN = read(CANADA);

  private WorldPlaces() {}

  private static Map<String, List<ZoneId>> read(String table) {
    Map<String, List<ZoneId>> zones = new HashMap<>();
    table
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ", -1);
              zones.put(words[0], Arrays.stream(words).skip(1).map(ZoneId::of).toList());
            });
    return zones;
  }

  static boolean isEuropean(String country) {
    return EUROPEAN.containsKey(country);
  }

  static List<ZoneId> zonesOfEurope(String country) {
    return EUROPEAN.getOrDefault(country, List.of());
  }

  static List<ZoneId> zonesOfProvince(@Nullable String region) {
    String letters = region == null ? "" : region.strip().toUpperCase(Locale.ROOT);
    return CANADIAN.getOrDefault(
        letters.startsWith("CA-") ? letters.substring(3) : letters, List.of());
  }

  static List<ZoneId> zonesOfCanadianCode(@Nullable String postalCode) {
    String code = postalCode == null ? "" : postalCode.strip().toUpperCase(Locale.ROOT);
    return code.isEmpty()
        ? List.of()
        : PROVINCES.getOrDefault(code.charAt(0), List.of()).stream()
            .flatMap(province -> zonesOfProvince(province).stream())
            .distinct()
            .toList();
  }
}

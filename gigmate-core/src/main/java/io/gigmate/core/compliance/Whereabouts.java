package io.gigmate.core.compliance;

import io.gigmate.core.compliance.OutreachRequest.Recipient;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a recipient may be, with every candidate kept.
 *
 * <p>A stated zone is certain. Without one, the candidates are those of the postal code and, where
 * it says nothing or another state than the address, of the region; and, as an address and a number
 * that disagree leave it uncertain, those of the number's area code. States are that of the address
 * and that of the area code.
 *
 * @param zones candidates for the local time; empty where nothing is known
 * @param states of the United States whose hours may hold
 * @param jurisdictions whose law may hold
 * @param isNumber whether they have a telephone number by which they are reached
 */
record Whereabouts(
    List<ZoneId> zones, List<String> states, Set<Jurisdiction> jurisdictions, boolean isNumber) {

  /**
   * Returns where the recipient may be.
   *
   * @param byNumber whether they are reached by their number, which says where they are
   */
  static Whereabouts of(Recipient recipient, boolean byNumber) {
    Set<Jurisdiction> jurisdictions = EnumSet.of(Jurisdiction.of(recipient.country()));
    Set<String> states = new LinkedHashSet<>();
    @Nullable String state = addressState(recipient);
    if (state != null) {
      states.add(state);
    }
    if (!byNumber) {
      return new Whereabouts(List.of(), List.copyOf(states), jurisdictions, false);
    }
    String country = recipient.country() == null ? null : Jurisdiction.normal(recipient.country());
    AreaCode area = AreaCode.of(recipient.phone(), country);
    if (area.country() != null) {
      jurisdictions.add(Jurisdiction.of(area.country()));
    }
    if (area.state() != null) {
      states.add(area.state());
    }
    Set<ZoneId> zones = new LinkedHashSet<>();
    if (recipient.timeZone() != null) {
      zones.add(recipient.timeZone());
    } else {
      zones.addAll(addressZones(recipient, country));
      zones.addAll(area.zones());
    }
    return new Whereabouts(List.copyOf(zones), List.copyOf(states), jurisdictions, area.isNumber());
  }

  boolean mayBeIn(Jurisdiction jurisdiction) {
    return jurisdictions.contains(jurisdiction) || jurisdictions.contains(Jurisdiction.UNKNOWN);
  }

  boolean isIn(Jurisdiction jurisdiction) {
    return jurisdictions.contains(jurisdiction);
  }

  private static @Nullable String addressState(Recipient recipient) {
    Jurisdiction country = Jurisdiction.of(recipient.country());
    if (country != Jurisdiction.UNITED_STATES && country != Jurisdiction.UNKNOWN) {
      return null;
    }
    String territory =
        recipient.country() == null ? null : UsPlaces.state(recipient.country().strip());
    String state = UsPlaces.state(recipient.region());
    // "CA" as a country is Canada and "GA" as one is Gabon: only territories are both.
    String known = state == null && country == Jurisdiction.UNITED_STATES ? territory : state;
    return known == null ? UsPlaces.stateOfZip(recipient.postalCode()) : known;
  }

  private static List<ZoneId> addressZones(Recipient recipient, @Nullable String country) {
    Jurisdiction where = Jurisdiction.of(country);
    return switch (where) {
      case UNITED_STATES -> americanZones(recipient, country);
      case CANADA -> {
        List<ZoneId> byCode = WorldPlaces.zonesOfCanadianCode(recipient.postalCode());
        List<ZoneId> byProvince = WorldPlaces.zonesOfProvince(recipient.region());
        yield byProvince.isEmpty() ? byCode : byProvince;
      }
      case EUROPE -> WorldPlaces.zonesOfEurope(country == null ? "" : country);
      default -> List.of();
    };
  }

  private static List<ZoneId> americanZones(Recipient recipient, @Nullable String country) {
    String state = UsPlaces.state(recipient.region());
    List<ZoneId> byZip = UsPlaces.zonesOfZip(recipient.postalCode());
    if (state == null && byZip.isEmpty()) {
      return UsPlaces.zonesOfState(UsPlaces.state(country));
    }
    boolean agree = state == null || state.equals(UsPlaces.stateOfZip(recipient.postalCode()));
    if (agree) {
      return byZip;
    }
    Set<ZoneId> both = new LinkedHashSet<>(byZip);
    both.addAll(UsPlaces.zonesOfState(state));
    return new ArrayList<>(both);
  }
}

package io.gigmate.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The sample market: one list of the Hill Country with coordinates, mostly those of the town, one
 * of Austin and San Antonio without. Two rooms stand on both, spelt differently and with other
 * capacities.
 */
class SampleMarketTest {
  private enum Coordinates {
    NONE,
    OF_ONE_LIST,
    OF_BOTH
  }

  @Test
  void joinsTheTwoRoomsThatStandOnBothListsAndNothingElse() {
    for (Coordinates coordinates : Coordinates.values()) {
      Matching matching = ProspectMatcher.standard().match(market(coordinates));
      assertThat(matching.groups())
          .as("coordinates: %s", coordinates)
          .extracting(Set::copyOf)
          .containsExactlyInAnyOrder(ids("city-39", "hill-14"), ids("city-40", "hill-15"));
      assertThat(matching.pairs())
          .allMatch(pair -> pair.verdict() == Verdict.SAME)
          .extracting(MatchedPair::evidence)
          .anyMatch(
              evidence ->
                  evidence.startsWith(
                      "name agrees (Gruene Hall); city agrees (New Braunfels, TX)"));
    }
  }

  private static Set<ProspectId> ids(String one, String other) {
    return Set.of(ProspectId.of(one), ProspectId.of(other));
  }

  private static List<Prospect> market(Coordinates coordinates) {
    return MARKET.lines().map(line -> venue(line.split("\\|", -1), coordinates)).toList();
  }

  private static Prospect venue(String[] cells, Coordinates coordinates) {
    boolean located =
        coordinates == Coordinates.OF_BOTH
            || (coordinates == Coordinates.OF_ONE_LIST && cells[0].startsWith("hill"));
    return Prospect.builder(ProspectId.of(cells[0]), ProspectType.VENUE, cells[1])
        .city(City.of(cells[2], cells[3]))
        .location(
            located
                ? GeoPoint.of(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]))
                : null)
        .capacity(Integer.valueOf(cells[6]))
        .build();
  }

  private static final String MARKET =
      """
      hill-01|The Roundup|Boerne|TX|29.7847|-98.7319|300
      hill-02|Sisterdale Saloon|Sisterdale|TX|29.8533|-98.6961|150
      hill-03|The Cibolo Creek|Boerne|TX|29.7952|-98.7320|200
      hill-04|Rockbox Theater|Fredericksburg|TX|30.2752|-98.8714|400
      hill-05|Luckenbach Texas|Luckenbach|TX|30.2461|-98.9072|350
      hill-06|Hondo's On Main|Fredericksburg|TX|30.2752|-98.8714|180
      hill-07|Crossroads Saloon & Steakhouse|Fredericksburg|TX|30.2752|-98.8714|250
      hill-08|Hill Top Café|Fredericksburg|TX|30.2752|-98.8714|120
      hill-09|The Hive|Fredericksburg|TX|30.2752|-98.8714|200
      hill-10|Yee Haw Saloon|Fredericksburg|TX|30.2752|-98.8714|150
      hill-11|Texas Cannon|Blanco|TX|30.0969|-98.4203|100
      hill-12|Red Bud Cafe|Blanco|TX|30.0969|-98.4203|80
      hill-13|Old 300 BBQ|Blanco|TX|30.0969|-98.4203|120
      hill-14|Whitewater Amphitheatre|New Braunfels|TX|29.7030|-98.1245|3000
      hill-15|Gruene Hall|New Braunfels|TX|29.7410|-98.1020|500
      hill-16|The Brauntex Theatre|New Braunfels|TX|29.7030|-98.1245|450
      hill-17|Billy's Ice|New Braunfels|TX|29.7030|-98.1245|250
      hill-18|Watering Hole Saloon|New Braunfels|TX|29.7030|-98.1245|300
      hill-19|Freiheit Country Store|New Braunfels|TX|29.7030|-98.1245|200
      hill-20|Krause's Café|New Braunfels|TX|29.7030|-98.1245|180
      hill-21|11th Street Cowboy Bar|Bandera|TX|29.7267|-99.0731|250
      hill-22|Arkey Blue's Silver Dollar|Bandera|TX|29.7267|-99.0731|200
      hill-23|Longhorn Saloon|Bandera|TX|29.7267|-99.0731|180
      hill-24|Ridge Rock Amphitheater|Kerrville|TX|30.0474|-99.1403|500
      hill-25|Cailloux Theater|Kerrville|TX|30.0474|-99.1403|830
      hill-26|Arcadia Live Theatre|Kerrville|TX|30.0474|-99.1403|300
      hill-27|Azul Lounge|Kerrville|TX|30.0474|-99.1403|100
      hill-28|The Inn Pub|Kerrville|TX|30.0474|-99.1403|150
      hill-29|Pint & Plow Brewing Co.|Kerrville|TX|30.0474|-99.1403|120
      city-01|Moody Center|Austin|TX|30.2672|-97.7431|15000
      city-02|Moody Amphitheater|Austin|TX|30.2672|-97.7431|5000
      city-03|Stubb's BBQ|Austin|TX|30.2672|-97.7431|2000
      city-04|Emo's East|Austin|TX|30.2672|-97.7431|2000
      city-05|ACL Live at The Moody Theater|Austin|TX|30.2672|-97.7431|2750
      city-06|The Mohawk|Austin|TX|30.2672|-97.7431|900
      city-07|Empire Control Room|Austin|TX|30.2672|-97.7431|850
      city-08|3TEN ACL Live|Austin|TX|30.2672|-97.7431|400
      city-09|Scoot Inn|Austin|TX|30.2672|-97.7431|650
      city-10|Antone's Nightclub|Austin|TX|30.2672|-97.7431|1000
      city-11|The Far Out Lounge|Austin|TX|30.2672|-97.7431|600
      city-12|The Parish|Austin|TX|30.2672|-97.7431|500
      city-13|Handlebar|Austin|TX|30.2672|-97.7431|400
      city-14|Come and Take It Live|Austin|TX|30.2672|-97.7431|500
      city-15|Elephant Room|Austin|TX|30.2672|-97.7431|150
      city-16|Saxon Pub|Austin|TX|30.2672|-97.7431|130
      city-17|C-Boy's Heart & Soul|Austin|TX|30.2672|-97.7431|150
      city-18|The White Horse|Austin|TX|30.2672|-97.7431|300
      city-19|Continental Club|Austin|TX|30.2672|-97.7431|200
      city-20|Hotel Vegas|Austin|TX|30.2672|-97.7431|200
      city-21|Cheer Up Charlies|Austin|TX|30.2672|-97.7431|300
      city-22|Barracuda|Austin|TX|30.2672|-97.7431|350
      city-23|Frost Bank Center|San Antonio|TX|29.4241|-98.4936|18000
      city-24|Sunken Garden Theater|San Antonio|TX|29.4241|-98.4936|1800
      city-25|Alamo City Music Hall|San Antonio|TX|29.4241|-98.4936|4000
      city-26|The Tobin Center|San Antonio|TX|29.4241|-98.4936|1750
      city-27|Majestic Theatre|San Antonio|TX|29.4241|-98.4936|2264
      city-28|Paper Tiger|San Antonio|TX|29.4241|-98.4936|850
      city-29|Vibes Event Center|San Antonio|TX|29.4241|-98.4936|800
      city-30|Sam's Burger Joint|San Antonio|TX|29.4241|-98.4936|700
      city-31|The Aztec Theatre|San Antonio|TX|29.4241|-98.4936|1300
      city-32|Espee|San Antonio|TX|29.4241|-98.4936|550
      city-33|Lonesome Rose|San Antonio|TX|29.4241|-98.4936|200
      city-34|The Mix|San Antonio|TX|29.4241|-98.4936|200
      city-35|Rock Box|San Antonio|TX|29.4241|-98.4936|150
      city-36|Hi-Tones|San Antonio|TX|29.4241|-98.4936|200
      city-37|Luna|San Antonio|TX|29.4241|-98.4936|150
      city-38|Fitzgerald's|San Antonio|TX|29.4241|-98.4936|175
      city-39|Whitewater Amphitheater|New Braunfels|TX|29.703|-98.1245|4500
      city-40|Gruene Hall|New Braunfels|TX|29.703|-98.1245|600
      city-41|The Marc|San Marcos|TX|29.8833|-97.9414|1000
      city-42|Cheatham Street Warehouse|San Marcos|TX|29.8833|-97.9414|400
      city-43|The Porch|Wimberley|TX|29.9974|-98.0986|300
      city-44|Desert Door Distillery|Dripping Springs|TX|30.1902|-98.0867|500
      """;
}

package io.gigmate.scoring.match;

import java.util.List;
import java.util.SplittableRandom;

/** The words that made-up businesses, people and streets are made of. */
final class Vocabulary {
  static final List<String> GIVEN =
      words(
          """
          james mary robert patricia john jennifer michael linda david elizabeth william barbara
          richard susan joseph jessica thomas sarah charles karen christopher lisa daniel nancy
          matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily andrew
          donna joshua michelle kenneth carol kevin amanda brian dorothy george melissa timothy
          deborah ronald stephanie edward rebecca jason sharon jeffrey laura ryan cynthia jacob
          kathleen gary amy nicholas angela eric shirley jonathan anna stephen brenda larry pamela
          justin emma scott nicole brandon helen benjamin samantha samuel katherine gregory christine
          alexander debra frank rachel patrick carolyn raymond janet jack catherine dennis maria jerry
          heather tyler diane aaron ruth jose julie adam olivia nathan joyce henry virginia douglas
          victoria zachary kelly peter lauren kyle christina ethan joan walter evelyn noah judith
          jeremy megan christian andrea keith cheryl roger hannah terry jacqueline gerald martha harold
          gloria sean teresa austin ann carl sara arthur madison lawrence frances dylan kathryn jesse
          janice jordan jean bryan abigail billy alice joe julia bruce judy gabriel sophia logan grace
          """);

  static final List<String> SURNAMES =
      words(
          """
          smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez
          gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris
          sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill
          flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips
          evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
          gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson
          watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo
          sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell
          coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson
          alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera
          gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez
          mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns
          crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt
          hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer
          rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant
          dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott
          cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry
          perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval
          """);

  static final List<String> ADJECTIVES =
      words(
          """
          blue red golden silver broken lonesome rusty velvet electric midnight crooked little big
          dancing flying hungry lazy lucky old royal secret sleepy smoky southern spotted sunny thirsty
          twisted wandering western wild winding emerald crimson iron copper painted hollow quiet
          """);

  static final List<String> NOUNS =
      words(
          """
          armadillo arrow barrel bell bird boot buffalo cactus canyon cat coyote crow dog door dragon
          eagle elephant fiddle fig fish fork fox garden goat hammer hare harp hat horse horn juniper
          lantern lark lemon lion lizard lotus magnolia mule needle nickel oak olive onion owl oyster
          peacock pearl pecan penny pepper pheasant pig plum pony rabbit raven rooster rose sage
          saddle sparrow spoon spur star stone swan tiger trout turtle violin wagon whale willow wolf
          """);

  static final List<String> FOREIGN =
      words(
          """
          bouchon campanile chinois citrus drago fontana giardino locanda lucia luna matsuri mirabelle
          montrachet napoli oriente palermo paradiso patina pavone pinot primavera rosso sakura sorrento
          spago tosca trastevere valentino vesuvio zocalo azul casa cielo fuego jardin mariposa palmera
          pueblo tierra bizou lalo provence remi marseille lyon etoile orangerie perigord soleil
          """);

  static final List<String> TYPES =
      List.of(
          "restaurant",
          "cafe",
          "bar",
          "grill",
          "bistro",
          "saloon",
          "lounge",
          "club",
          "tavern",
          "deli",
          "steakhouse",
          "kitchen",
          "theater",
          "music hall",
          "pub",
          "brewery");

  static final List<String> ROOMS =
      List.of("cafe", "dining room", "grill", "bar", "terrace", "lobby lounge", "steakhouse");

  static final List<String> STREETS =
      words(
          """
          main oak maple cedar elm washington lincoln jackson park lake hill walnut spring chestnut
          church center union river market water franklin highland forest sunset broadway wilshire
          melrose fairfax beverly ventura pico olympic vermont crescent canyon mission valencia
          columbus grant geary fillmore castro haight guadalupe lamar congress barton riverside
          burnet manor cesar houston commerce alamo broadmoor flores zarzamora bandera austin
          peachtree piedmont ponce lenox buckhead roswell amsterdam lexington madison mercer spruce
          hudson bleecker sullivan thompson wooster greene prince bowery delancey orchard ludlow
          tropicana flamingo sahara paradise rancho decatur jones rainbow buffalo eastern
          """);

  static final List<String> KINDS =
      List.of("street", "avenue", "boulevard", "road", "drive", "lane", "place", "court");

  /** Town, state, the first three of its postal codes, area code, coordinates. */
  record Town(String name, String state, String zip, String area, double lat, double lon) {}

  static final List<Town> TOWNS =
      List.of(
          new Town("Los Angeles", "CA", "900", "213", 34.0522, -118.2437),
          new Town("New York", "NY", "100", "212", 40.7128, -74.0060),
          new Town("Austin", "TX", "787", "512", 30.2672, -97.7431),
          new Town("San Antonio", "TX", "782", "210", 29.4241, -98.4936),
          new Town("San Francisco", "CA", "941", "415", 37.7749, -122.4194),
          new Town("Las Vegas", "NV", "891", "702", 36.1699, -115.1398),
          new Town("Atlanta", "GA", "303", "404", 33.7490, -84.3880),
          new Town("West Hollywood", "CA", "900", "310", 34.0900, -118.3617),
          new Town("Santa Monica", "CA", "904", "310", 34.0195, -118.4912),
          new Town("New Braunfels", "TX", "781", "830", 29.7030, -98.1245),
          new Town("Brooklyn", "NY", "112", "718", 40.6782, -73.9442),
          new Town("St. Louis", "MO", "631", "314", 38.6270, -90.1994),
          new Town("Mount Vernon", "NY", "105", "914", 40.9126, -73.8371),
          new Town("Studio City", "CA", "916", "818", 34.1396, -118.3870),
          new Town("Kerrville", "TX", "780", "830", 30.0474, -99.1403));

  private Vocabulary() {}

  /** The earlier ones of a list are the commoner, as names are (Zipf). */
  static <T> T common(List<T> list, SplittableRandom dice) {
    double u = dice.nextDouble();
    int index = (int) Math.floor(Math.pow(list.size() + 1.0, u)) - 1;
    return list.get(Math.min(index, list.size() - 1));
  }

  static <T> T any(List<T> list, SplittableRandom dice) {
    return list.get(dice.nextInt(list.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }
}

package io.gigmate.scoring.match;

import static io.gigmate.scoring.match.Vocabulary.any;
import static io.gigmate.scoring.match.Vocabulary.common;

import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.scoring.match.Vocabulary.Town;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists of businesses or people in which some stand several times, spelt differently, and
 * knows which.
 *
 * <p>First the world: {@code entities} businesses (chains with branches, hotels with several rooms
 * under one address and phone) or people (families under one roof). Then the lists: every entity is
 * written {@code 1 + Binomial(most − 1, again)} times, first as it is, then the way another list
 * would: other formats and abbreviations, words added and dropped, slips of the hand, fields
 * missing, phones changed. The same seed makes the same lists.
 */
final class NoisyLists {
  /** Records and the entity that each describes. */
  record Labelled(List<Prospect> prospects, Map<ProspectId, Integer> entity) {
    /** Answers whether both records describe one entity. */
    boolean areOne(ProspectId one, ProspectId other) {
      return Objects.equals(entity.get(one), entity.get(other));
    }
  }

  /** One thing in the world, as it is. */
  private record Entity(
      String name,
      int number,
      String direction,
      String street,
      String kind,
      Town town,
      String zip,
      String phone,
      String web,
      double lat,
      double lon) {
    Entity named(String other) {
      return new Entity(other, number, direction, street, kind, town, zip, phone, web, lat, lon);
    }
  }

  private final Regime regime;
  private final SplittableRandom dice;
  private final Slips slips;

  private NoisyLists(Regime regime, long seed) {
    this.regime = regime;
    dice = new SplittableRandom(seed);
    slips = new Slips(dice);
  }

  static Labelled make(Regime regime, long seed) {
    return new NoisyLists(regime, seed).lists();
  }

  private Labelled lists() {
    List<Entity> world = regime.people() ? population() : market();
    List<Prospect> records = new ArrayList<>();
    Map<ProspectId, Integer> truth = new HashMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < world.size() * regime.most(); i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(dice.nextLong()));
    int next = 0;
    for (int e = 0; e < world.size(); e++) {
      int copies = 1;
      for (int c = 1; c < regime.most(); c++) {
        copies += dice.nextDouble() < regime.again() ? 1 : 0;
      }
      for (int c = 0; c < copies; c++) {
        ProspectId id = ProspectId.of("r" + numbers.get(next++));
        records.add(record(id, world.get(e), c));
        truth.put(id, e);
      }
    }
    return new Labelled(records, truth);
  }

  private List<Entity> market() {
    List<Entity> world = new ArrayList<>();
    while (world.size() < regime.entities()) {
      Entity one = business();
      world.add(one);
      double u = dice.nextDouble();
      // A chain of three on average; a house of two rooms on average.
      if (u < regime.chains() / 2) {
        int branches = 1 + dice.nextInt(3);
        for (int b = 0; b < branches; b++) {
          Entity at = business();
          world.add(
              new Entity(
                  one.name,
                  at.number,
                  at.direction,
                  at.street,
                  at.kind,
                  at.town,
                  at.zip,
                  at.phone,
                  one.web,
                  at.lat,
                  at.lon));
        }
      } else if (u < regime.chains() / 2 + regime.neighbours()) {
        if (dice.nextBoolean()) {
          String house = any(Vocabulary.FOREIGN, dice) + " " + any(Vocabulary.NOUNS, dice);
          String room = any(Vocabulary.ROOMS, dice);
          String other = any(Vocabulary.ROOMS, dice);
          world.set(world.size() - 1, one.named(house + " " + room));
          if (!other.equals(room)) {
            world.add(one.named(house + " " + other));
          }
        } else {
          world.add(one.named(business().name));
        }
      }
    }
    return world;
  }

  private List<Entity> population() {
    List<Entity> world = new ArrayList<>();
    while (world.size() < regime.entities()) {
      Entity one = business();
      String surname = common(Vocabulary.SURNAMES, dice);
      String given = common(Vocabulary.GIVEN, dice);
      world.add(one.named(given + " " + surname));
      if (dice.nextDouble() < regime.neighbours()) {
        String other = any(Vocabulary.GIVEN, dice);
        if (!other.equals(given)) {
          world.add(one.named(other + " " + surname));
        }
      }
    }
    return world;
  }

  private Entity business() {
    Town town = common(Vocabulary.TOWNS, dice);
    String area = town.area();
    String name = businessName();
    boolean numbered = dice.nextInt(5) == 0;
    int nth = 1 + dice.nextInt(90);
    String street = numbered ? nth + ending(nth) : any(Vocabulary.STREETS, dice);
    return new Entity(
        name,
        1 + dice.nextInt(dice.nextBoolean() ? 400 : 9800),
        any(List.of("", "", "", "north", "south", "east", "west"), dice),
        street,
        any(Vocabulary.KINDS, dice),
        town,
        town.zip() + (10 + dice.nextInt(40)),
        area + (200 + dice.nextInt(800)) + String.format(Locale.ROOT, "%04d", dice.nextInt(10_000)),
        name.replaceAll("[^a-z0-9]", "") + ".com",
        town.lat() + 0.2 * (dice.nextDouble() - 0.5),
        town.lon() + 0.2 * (dice.nextDouble() - 0.5));
  }

  private static String ending(int nth) {
    if (nth / 10 == 1) {
      return "th";
    }
    return switch (nth % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private String businessName() {
    String type = common(Vocabulary.TYPES, dice);
    return switch (dice.nextInt(9)) {
      case 0 -> any(Vocabulary.SURNAMES, dice) + "'s " + type;
      case 1 -> any(Vocabulary.GIVEN, dice) + "'s";
      case 2 -> "the " + any(Vocabulary.ADJECTIVES, dice) + " " + any(Vocabulary.NOUNS, dice);
      case 3 -> "la " + any(Vocabulary.FOREIGN, dice);
      case 4 -> type + " " + any(Vocabulary.FOREIGN, dice);
      case 5 -> any(Vocabulary.NOUNS, dice) + " & " + any(Vocabulary.NOUNS, dice);
      case 6 -> any(Vocabulary.SURNAMES, dice) + " " + any(Vocabulary.NOUNS, dice) + " " + type;
      case 7 -> any(Vocabulary.FOREIGN, dice);
      default -> any(Vocabulary.ADJECTIVES, dice) + " " + any(Vocabulary.NOUNS, dice) + " " + type;
    };
  }

  private Prospect record(ProspectId id, Entity entity, int copy) {
    boolean first = copy == 0;
    String name = first ? entity.name : slip(spokenName(entity));
    String address = first ? plainAddress(entity) : slip(spokenAddress(entity));
    String town = first ? entity.town.name() : slip(spokenTown(entity.town));
    String phone = entity.phone;
    if (!first && dice.nextDouble() < regime.phoneChanged()) {
      phone = business().phone;
    }
    phone = first ? format(phone, 0) : slipDigits(format(phone, dice.nextInt(6)));
    String zip = first ? entity.zip : slipDigits(entity.zip);
    boolean located = regime.places() && !gone();
    return Prospect.builder(id, regime.people() ? ProspectType.FAN : ProspectType.VENUE, name)
        .contact(
            new ContactDetails(
                regime.contacts() ? kept(email(entity, first)) : null,
                regime.phones() ? kept(phone) : null,
                regime.contacts() ? kept(web(entity, first)) : null,
                kept(address),
                regime.postal() ? kept(zip) : null))
        .city(gone() ? null : City.of(town, entity.town.state()))
        .location(
            located
                ? GeoPoint.of(
                    entity.lat + (first ? 0 : 0.002 * (dice.nextDouble() - 0.5)),
                    entity.lon + (first ? 0 : 0.002 * (dice.nextDouble() - 0.5)))
                : null)
        .provenance(Provenance.of(first ? "first" : "list " + copy, null))
        .build();
  }

  private boolean gone() {
    return dice.nextDouble() < regime.missing();
  }

  private @Nullable String kept(String value) {
    return gone() ? null : value;
  }

  private boolean vary() {
    return dice.nextDouble() < regime.variants();
  }

  private String slip(String text) {
    return dice.nextDouble() < regime.typos() ? slips.letters(text, regime.slips()) : text;
  }

  private String slipDigits(String text) {
    return dice.nextDouble() < regime.typos() / 2 ? slips.digits(text) : text;
  }

  private String spokenName(Entity entity) {
    String name = entity.name;
    if (regime.people()) {
      if (dice.nextDouble() < regime.swapped()) {
        int space = name.lastIndexOf(' ');
        return name.substring(space + 1) + " " + name.substring(0, space);
      }
      return vary() ? name.charAt(0) + ". " + name.substring(name.indexOf(' ') + 1) : name;
    }
    if (!vary()) {
      return name;
    }
    return switch (dice.nextInt(10)) {
      case 0 -> name.startsWith("the ") ? name.substring(4) + ", the" : "the " + name;
      case 1 -> name + " (" + entity.town.name() + ")";
      case 2 -> name.replace("&", "and").replace("'", "");
      case 3 -> name + " llc";
      case 4 -> name.endsWith("deli") ? name + "catessen" : name + " restaurant";
      case 5 -> name.replace("theater", "theatre").replace("cafe", "café");
      case 6 -> name.replace(" restaurant", "").replace(" bar", "");
      case 7 -> name.toUpperCase(Locale.ROOT);
      case 8 -> name.startsWith("cafe ") ? name.substring(5) + " cafe" : name + " bar & grill";
      default -> name.replace("grill", "grille").replace("steakhouse", "steak house");
    };
  }

  private static String plainAddress(Entity entity) {
    return (entity.number + " " + entity.direction + " " + entity.street + " " + entity.kind)
        .replace("  ", " ");
  }

  private String spokenAddress(Entity entity) {
    if (!vary()) {
      return plainAddress(entity);
    }
    String direction =
        entity.direction.isEmpty() || dice.nextInt(4) == 0
            ? ""
            : entity.direction.charAt(0) + (dice.nextBoolean() ? ". " : " ");
    String kind =
        switch (entity.kind) {
          case "street" -> any(List.of("st.", "st", "str"), dice);
          case "avenue" -> any(List.of("ave.", "ave", "av."), dice);
          case "boulevard" -> any(List.of("blvd.", "blvd", "blv"), dice);
          case "road" -> "rd.";
          case "drive" -> "dr.";
          case "lane" -> "ln";
          case "place" -> "pl.";
          default -> "ct.";
        };
    String address = entity.number + " " + direction + entity.street + " " + kind;
    return switch (dice.nextInt(8)) {
      case 0 -> address + ", suite " + (1 + dice.nextInt(20));
      case 1 -> address + " between " + any(Vocabulary.STREETS, dice) + " and main";
      case 2 -> entity.number + " " + direction + entity.street;
      case 3 -> address + " #" + dice.nextInt(30);
      case 4 -> address.toUpperCase(Locale.ROOT);
      default -> address;
    };
  }

  private String spokenTown(Town town) {
    if (!vary()) {
      return town.name();
    }
    return switch (town.name()) {
      case "West Hollywood" -> any(List.of("W. Hollywood", "Los Angeles"), dice);
      case "St. Louis" -> "Saint Louis";
      case "Mount Vernon" -> "Mt. Vernon";
      case "New York" -> any(List.of("New York City", "new york"), dice);
      case "Studio City" -> any(List.of("Los Angeles", "Studio City"), dice);
      default -> town.name().toLowerCase(Locale.ROOT);
    };
  }

  private String email(Entity entity, boolean first) {
    String host = dice.nextInt(4) == 0 ? "gmail.com" : entity.web;
    String local =
        regime.people()
            ? entity.name.replaceAll("[^a-z]", "") + entity.number % 100
            : host.equals("gmail.com") ? entity.web.replace(".com", "") : "info";
    String address = local + "@" + (regime.people() ? "gmail.com" : host);
    return first || dice.nextInt(3) > 0 ? address : address.toUpperCase(Locale.ROOT);
  }

  private String web(Entity entity, boolean first) {
    return first ? "https://www." + entity.web + "/" : entity.web + "/menu?lang=en";
  }

  private String format(String digits, int how) {
    String area = digits.substring(0, 3);
    String office = digits.substring(3, 6);
    String line = digits.substring(6);
    return switch (how) {
      case 0 -> "(" + area + ") " + office + "-" + line;
      case 1 -> area + "/" + office + "-" + line;
      case 2 -> area + "-" + office + "-" + line;
      case 3 -> digits;
      case 4 -> "+1 " + area + " " + office + " " + line;
      default -> area + "." + office + "." + line + " ext " + (1 + dice.nextInt(50));
    };
  }
}

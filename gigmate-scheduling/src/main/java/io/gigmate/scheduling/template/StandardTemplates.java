package io.gigmate.scheduling.template;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The twelve templates that come with the library: a club's week, from jazz brunch to late night.
 */
public final class StandardTemplates {
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private static final List<EventTemplate> ALL =
      List.of(
          template(
              "Acoustic Sunday Sessions",
              "[ARTIST] unplugged, for a slow Sunday afternoon.",
              bill("acoustic", dollars(12, 18), 80, 120, List.of(SUNDAY), List.of("afternoon"))),
          template(
              "Bluegrass & Country Night",
              "Banjo, fiddle and harmonies: [ARTIST] opens the weekend.",
              bill("bluegrass", dollars(20, 28), 120, 150, List.of(FRIDAY), List.of("evening"))),
          template(
              "Blues Wednesday",
              "[ARTIST] brings the blues to the middle of the week.",
              bill("blues", dollars(15, 22), 80, 120, List.of(WEDNESDAY), List.of("evening"))),
          template(
              "Rock & Roll Saturday",
              "Turn it up: [ARTIST] plays Saturday night.",
              bill("rock", dollars(20, 28), 120, 180, List.of(SATURDAY), List.of("night"))),
          template(
              "Singer-Songwriter Series",
              "[ARTIST], a guitar, and the stories behind the songs.",
              bill(
                  "singer-songwriter",
                  dollars(10, 15),
                  60,
                  80,
                  List.of(TUESDAY, THURSDAY),
                  List.of("evening"))),
          template(
              "Friday Night Dance Party",
              "[ARTIST] keeps the floor full until late.",
              bill("dance", dollars(18, 25), 150, 250, List.of(FRIDAY), List.of("night"))),
          titled(
              "Songwriter Circle",
              "[ARTIST] & Special Guests - Songwriter Circle",
              "[ARTIST] and guests trade songs in the round.",
              bill(
                  "special",
                  dollars(25, 35),
                  80,
                  120,
                  List.of(SATURDAY, SUNDAY),
                  List.of("evening"))),
          template(
              "Happy Hour Show",
              "[ARTIST] plays while the week winds down.",
              bill("happy-hour", dollars(8, 15), 100, 150, List.of(FRIDAY), List.of("afternoon"))),
          template(
              "Texas Country Throwback",
              "Two-step to the classics with [ARTIST].",
              bill("country", dollars(18, 26), 100, 150, List.of(SATURDAY), List.of("evening"))),
          template(
              "Sunday Jazz Brunch",
              "[ARTIST] swings over coffee and brunch.",
              bill("jazz", dollars(25, 35), 80, 120, List.of(SUNDAY), List.of("morning"))),
          titled(
              "General LIVE show",
              "[ARTIST] LIVE",
              "[ARTIST] live on stage.",
              bill(
                  "general",
                  dollars(15, 25),
                  100,
                  200,
                  List.of(FRIDAY, SATURDAY, SUNDAY),
                  List.of("evening", "night"))),
          template(
              "Late Night Show",
              "One more set: [ARTIST] after hours.",
              bill(
                  "late-night",
                  dollars(12, 20),
                  80,
                  120,
                  List.of(FRIDAY, SATURDAY),
                  List.of("night"))));

  private StandardTemplates() {}

  /** Returns the twelve templates, all switched on, with prices in US dollars. */
  public static List<EventTemplate> all() {
    return ALL;
  }

  private record Bill(
      Genre genre,
      PriceRange price,
      int minCapacity,
      int maxCapacity,
      List<DayOfWeek> days,
      List<String> slots) {}

  private static Bill bill(
      String genre,
      PriceRange price,
      int minCapacity,
      int maxCapacity,
      List<DayOfWeek> days,
      List<String> slots) {
    return new Bill(Genre.of(genre), price, minCapacity, maxCapacity, days, slots);
  }

  private static EventTemplate template(String name, String description, Bill bill) {
    return titled(name, "[ARTIST] - " + name, description, bill);
  }

  private static EventTemplate titled(String name, String title, String description, Bill bill) {
    return new EventTemplate(
        TemplateId.of(name),
        title,
        description,
        bill.genre,
        bill.price,
        bill.minCapacity,
        bill.maxCapacity,
        bill.days,
        bill.slots,
        TWO_HOURS,
        true);
  }

  private static PriceRange dollars(int lowest, int highest) {
    return PriceRange.of(Money.of(CurrencyUnit.USD, lowest), Money.of(CurrencyUnit.USD, highest));
  }
}

package io.gigmate.scheduling.template;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a show can be made from. Its texts may hold {@linkplain Placeholder placeholders}: {@code
 * [ARTIST]}, {@code [VENUE]}, {@code [CITY]} and {@code [SEASON]}; a bracket itself is written
 * {@code [[}.
 *
 * @param id its name, such as {@code Blues Wednesday}
 * @param titleTemplate with {@code [ARTIST]} where the act's name goes; with the longest name it
 *     must still be a title
 * @param descriptionTemplate likewise; may be empty
 * @param genre of the bill
 * @param price lowest and highest price of a ticket
 * @param minCapacity fewest tickets that such a show offers
 * @param maxCapacity most tickets
 * @param preferredDays the days on which it may be, in the order of the week, each once
 * @param preferredSlots names of the time slots in which it may start, each once
 * @param duration from start to end, in whole minutes, up to a day
 * @param active whether new shows are made from it
 * @param validity the dates on which shows are made from it
 * @param weight how much a show of it counts beside those of other templates, more than 0 to 100:
 *     beside one of weight 2, what a show of weight 1 is expected to be worth counts by half
 */
public record EventTemplate(
    TemplateId id,
    String titleTemplate,
    String descriptionTemplate,
    Genre genre,
    PriceRange price,
    int minCapacity,
    int maxCapacity,
    List<DayOfWeek> preferredDays,
    List<String> preferredSlots,
    Duration duration,
    boolean active,
    Validity validity,
    double weight) {
  /** The weight where nobody says otherwise. */
  public static final double USUAL_WEIGHT = 1;

  private static final double LARGEST_WEIGHT = 100;
  private static final int LONGEST_TITLE = 300;
  private static final Occasion LONGEST_NAME = new Occasion("x".repeat(200), "", "", "");
  private static final String CUT = "…";

  public EventTemplate {
    Wording title = wording(id, titleTemplate);
    wording(id, descriptionTemplate);
    if (!title.has(Placeholder.ARTIST)) {
      throw new IllegalArgumentException(
          "the title of template " + id + " has no [ARTIST]: '" + titleTemplate + "'");
    }
    if (title.fill(LONGEST_NAME).length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "the title of template "
              + id
              + " leaves no room for a long name: '"
              + titleTemplate
              + "'");
    }
    if (minCapacity < 1 || maxCapacity < minCapacity) {
      throw new IllegalArgumentException(
          "the capacity of template "
              + id
              + " must rise from 1 or more: "
              + minCapacity
              + " to "
              + maxCapacity);
    }
    preferredDays = preferredDays.stream().distinct().sorted().toList();
    preferredSlots = preferredSlots.stream().distinct().toList();
    if (preferredDays.isEmpty() || preferredSlots.isEmpty()) {
      throw new IllegalArgumentException("template " + id + " needs a day and a time slot");
    }
    if (!duration.equals(duration.truncatedTo(ChronoUnit.MINUTES))
        || duration.toMinutes() < 1
        || duration.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "template " + id + " must last whole minutes, from one to a day: " + duration);
    }
    if (!(weight > 0 && weight <= LARGEST_WEIGHT)) {
      throw new IllegalArgumentException(
          "the weight of template " + id + " must lie above 0 and up to 100: " + weight);
    }
  }

  /** Makes a template that is valid on every date, of the usual weight. */
  public EventTemplate(
      TemplateId id,
      String titleTemplate,
      String descriptionTemplate,
      Genre genre,
      PriceRange price,
      int minCapacity,
      int maxCapacity,
      List<DayOfWeek> preferredDays,
      List<String> preferredSlots,
      Duration duration,
      boolean active) {
    this(
        id,
        titleTemplate,
        descriptionTemplate,
        genre,
        price,
        minCapacity,
        maxCapacity,
        preferredDays,
        preferredSlots,
        duration,
        active,
        Validity.ALWAYS,
        USUAL_WEIGHT);
  }

  /** Returns the title of a show; one that would be longer than 300 characters is cut. */
  public String title(Occasion occasion) {
    String title = Wording.parse(titleTemplate).fill(occasion).strip();
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int end = LONGEST_TITLE - CUT.length();
    return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  /** Returns the description of a show. */
  public String description(Occasion occasion) {
    return Wording.parse(descriptionTemplate).fill(occasion);
  }

  /** Returns this template switched on or off. */
  public EventTemplate withActive(boolean on) {
    return copy(preferredSlots, on, validity, weight);
  }

  /** Returns this template with other dates on which it may be used. */
  public EventTemplate withValidity(Validity dates) {
    return copy(preferredSlots, active, dates, weight);
  }

  /** Returns this template with another weight. */
  public EventTemplate withWeight(double counts) {
    return copy(preferredSlots, active, validity, counts);
  }

  /** Returns this template for other time slots. */
  public EventTemplate withSlots(List<String> slots) {
    return copy(slots, active, validity, weight);
  }

  private EventTemplate copy(List<String> slots, boolean on, Validity dates, double counts) {
    return new EventTemplate(
        id,
        titleTemplate,
        descriptionTemplate,
        genre,
        price,
        minCapacity,
        maxCapacity,
        preferredDays,
        slots,
        duration,
        on,
        dates,
        counts);
  }

  private static Wording wording(TemplateId id, String text) {
    try {
      return Wording.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("template " + id + ": " + e.getMessage(), e);
    }
  }
}

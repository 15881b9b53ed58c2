package io.gigmate.scheduling.template;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a show can be made from.
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
    boolean active) {
  private static final String ARTIST = "[ARTIST]";
  private static final int LONGEST_TITLE = 300;
  private static final String LONGEST_NAME = "x".repeat(200);

  public EventTemplate {
    if (!titleTemplate.contains(ARTIST)) {
      throw new IllegalArgumentException(
          "the title of template " + id + " has no " + ARTIST + ": '" + titleTemplate + "'");
    }
    if (titleTemplate.replace(ARTIST, LONGEST_NAME).length() > LONGEST_TITLE) {
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
  }

  /** Returns the title of a show by this act. */
  public String title(String artistName) {
    return titleTemplate.replace(ARTIST, artistName);
  }

  /** Returns the description of a show by this act. */
  public String description(String artistName) {
    return descriptionTemplate.replace(ARTIST, artistName);
  }
}

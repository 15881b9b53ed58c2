package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The templates that are switched on, by number: on which days and at which times their shows may
 * start, how large a room they need and who fits the bill. Acts that play the same families of
 * genres share a taste, so that fit is worked out once for all of them.
 */
final class Menu {
  private final List<EventTemplate> templates;
  private final int[][] starts;
  private final int[] seconds;

  /** By the number of the day in the ISO week, from 1. */
  private final int[][] byDay = new int[8][];

  private final Map<GenreFamily, Integer> families = new LinkedHashMap<>();
  private final int[] family;
  private final int[] tasteOfAct;
  private final BitSet[] tastesOf;

  Menu(
      List<EventTemplate> templates,
      List<TimeSlot> slots,
      List<Artist> acts,
      GenreTaxonomy genres) {
    this.templates = templates;
    starts = templates.stream().map(one -> starts(one, slots)).toArray(int[][]::new);
    seconds = templates.stream().mapToInt(one -> (int) one.duration().toSeconds()).toArray();
    family = templates.stream().mapToInt(one -> family(one.genre(), genres)).toArray();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Integer> found = new ArrayList<>();
      for (int template = 0; template < templates.size(); template++) {
        if (templates.get(template).preferredDays().contains(day)) {
          found.add(template);
        }
      }
      byDay[day.getValue()] = found.stream().mapToInt(Integer::intValue).toArray();
    }
    tasteOfAct = new int[acts.size()];
    Map<Set<GenreFamily>, Integer> tastes = new LinkedHashMap<>();
    List<Artist> examples = new ArrayList<>();
    for (int act = 0; act < tasteOfAct.length; act++) {
      Artist artist = acts.get(act);
      Set<GenreFamily> families = genres.familiesOf(artist.genres());
      if (tastes.putIfAbsent(families, examples.size()) == null) {
        examples.add(artist);
      }
      tasteOfAct[act] = tastes.getOrDefault(families, 0);
    }
    tastesOf = new BitSet[templates.size()];
    for (int template = 0; template < tastesOf.length; template++) {
      tastesOf[template] = new BitSet();
      for (int taste = 0; taste < examples.size(); taste++) {
        tastesOf[template].set(
            taste, genres.fits(templates.get(template).genre(), examples.get(taste).genres()));
      }
    }
  }

  int size() {
    return templates.size();
  }

  /** Returns the number of a template that is switched on. */
  int number(TemplateId id) {
    for (int template = 0; template < templates.size(); template++) {
      if (templates.get(template).id().equals(id)) {
        return template;
      }
    }
    throw new IllegalArgumentException("no such template is switched on: '" + id + "'");
  }

  /** Answers whether the template is for this day of the week. */
  boolean plays(int template, DayOfWeek day) {
    return templates.get(template).preferredDays().contains(day);
  }

  EventTemplate template(int template) {
    return templates.get(template);
  }

  /** Returns the templates for a day of the week, whatever the room; not to be changed. */
  int[] on(DayOfWeek day) {
    return byDay[day.getValue()];
  }

  /** Answers whether a room of this capacity is large enough. */
  boolean fitsRoom(int template, int capacity) {
    return templates.get(template).minCapacity() <= capacity;
  }

  boolean fitsAct(int template, int act) {
    return tastesOf[template].get(tasteOfAct[act]);
  }

  int taste(int act) {
    return tasteOfAct[act];
  }

  /** Returns which tastes fit the bill; not to be changed. */
  BitSet tastes(int template) {
    return tastesOf[template];
  }

  /** Returns the seconds of the day at which such a show may start, ascending. */
  int[] starts(int template) {
    return starts[template];
  }

  /** Returns how long such a show lasts. */
  int seconds(int template) {
    return seconds[template];
  }

  /** Returns the family of the bill by number, or {@link Booking#UNKNOWN}. */
  int family(int template) {
    return family[template];
  }

  /** Returns the number of the genre's family; one that takes every act has none. */
  int family(Genre genre, GenreTaxonomy genres) {
    GenreFamily one = genres.familyOf(genre);
    return one.equals(GenreFamily.ANY)
        ? Booking.UNKNOWN
        : families.computeIfAbsent(one, key -> families.size());
  }

  private static int[] starts(EventTemplate template, List<TimeSlot> slots) {
    int step = (int) CalendarRules.START_STEP.toSeconds();
    Set<Integer> found = new TreeSet<>();
    for (TimeSlot slot : slots) {
      if (template.preferredSlots().contains(slot.name())) {
        int last = slot.latestStart().toSecondOfDay();
        for (int at = slot.earliestStart().toSecondOfDay(); at <= last; at += step) {
          found.add(at);
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }
}

package io.gigmate.scoring.internal.attendance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What other shows with something in common drew against their artists' levels. */
final class Peers {
  private static final double HALF_LIFE = 1000;
  private static final double WORD_HALF_LIFE = 3000;
  private static final double OPENING_HALF_LIFE = 2000;
  private static final double GREATEST = 1.5;
  private static final double GROUP_SHRINK = 1.5;
  private static final double WORD_SHRINK = 3;
  private static final double OPENING_SHRINK = 2;

  /** What shows can have in common. */
  enum Bond {
    VENUE,
    CITY,
    SUPPORT,
    GENRE,
    ARTIST_HERE,
    ARTIST_WEEKDAY,
    WORD,
    OPENING_AT_VENUE,
    OPENING_IN_GENRE,
    OPENING_IN_CITY
  }

  private static final List<Bond> GROUPS =
      List.of(
          Bond.VENUE, Bond.CITY, Bond.SUPPORT, Bond.GENRE, Bond.ARTIST_HERE, Bond.ARTIST_WEEKDAY);
  private static final List<Bond> OPENINGS =
      List.of(Bond.OPENING_AT_VENUE, Bond.OPENING_IN_GENRE, Bond.OPENING_IN_CITY);

  private final Map<Bond, Map<String, RunningMean>> groups = new EnumMap<>(Bond.class);

  Peers() {
    for (Bond bond : Bond.values()) {
      groups.put(bond, new HashMap<>());
    }
  }

  private static String key(Bond bond, ShowRow row) {
    return switch (bond) {
      case VENUE, OPENING_AT_VENUE, WORD -> row.venue();
      case CITY, OPENING_IN_CITY -> row.city();
      case SUPPORT -> row.supportKey();
      case GENRE, OPENING_IN_GENRE -> row.genre();
      case ARTIST_HERE -> row.hasVenue() ? row.series() + "|" + row.venue() : "";
      case ARTIST_WEEKDAY -> row.series() + "|" + row.weekday();
    };
  }

  private Map<String, RunningMean> of(Bond bond) {
    return Objects.requireNonNull(groups.get(bond));
  }

  private @Nullable RunningMean find(Bond bond, ShowRow row) {
    String key = key(bond, row);
    return key.isEmpty() ? null : of(bond).get(key);
  }

  private RunningMean at(Bond bond, String key, double halfLife) {
    return of(bond).computeIfAbsent(key, k -> new RunningMean(halfLife));
  }

  /** Takes a show up: its level, and what that is against what was usual for its artist. */
  void add(ShowRow row, double level, double usual) {
    double difference = Math.max(-GREATEST, Math.min(GREATEST, level - usual));
    for (Bond bond : GROUPS) {
      String key = key(bond, row);
      if (!key.isEmpty()) {
        RunningMean group = at(bond, key, HALF_LIFE);
        group.add(row.day(), difference);
        group.setLastLevel(level);
        if (bond == Bond.VENUE) {
          group.remember(row.share());
        }
      }
    }
    for (String word : EffectFilter.words(row.venue())) {
      at(Bond.WORD, word, WORD_HALF_LIFE).add(row.day(), difference);
    }
  }

  /** Takes up the first show of an artist, against what openings draw. */
  void addOpening(ShowRow row, double difference) {
    for (Bond bond : OPENINGS) {
      String key = key(bond, row);
      if (!key.isEmpty()) {
        at(bond, key, OPENING_HALF_LIFE).add(row.day(), difference);
      }
    }
  }

  /** Returns the mean difference of a group; NaN where nothing is known of it. */
  double mean(Bond bond, ShowRow row) {
    RunningMean group = find(bond, row);
    double shrink = OPENINGS.contains(bond) ? OPENING_SHRINK : GROUP_SHRINK;
    return group == null ? Double.NaN : group.mean(row.day(), shrink);
  }

  /** Answers whether anything of a group was seen. */
  boolean knows(Bond bond, ShowRow row) {
    return find(bond, row) != null;
  }

  /** Returns the level of the last show of a group; NaN where there is none. */
  double lastLevel(Bond bond, ShowRow row) {
    RunningMean group = find(bond, row);
    return group == null ? Double.NaN : group.lastLevel();
  }

  /** Returns the sum of what the words of the room's name stand for; NaN where none is known. */
  double words(ShowRow row) {
    double sum = Double.NaN;
    for (String word : EffectFilter.words(row.venue())) {
      RunningMean group = of(Bond.WORD).get(word);
      if (group != null) {
        sum = (Double.isNaN(sum) ? 0 : sum) + group.mean(row.day(), WORD_SHRINK);
      }
    }
    return sum;
  }

  /** Returns the median share of the last shows in the room; NaN where there was none. */
  double venueMedian(ShowRow row) {
    RunningMean group = find(Bond.VENUE, row);
    return group == null ? Double.NaN : group.medianShare();
  }
}

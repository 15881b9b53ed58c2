package io.gigmate.scheduling.constraint;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The holds on all dates, and how they move: who asks first has the first hold for 14 days, whoever
 * comes later a lower one for 7; a challenge makes the first hold answer within 24 to 48 hours or
 * go; when a higher hold goes, those below move up; and a date that is confirmed is one act's for
 * good.
 *
 * <p>Every change returns a new book. This class is immutable and thread-safe.
 */
public final class HoldBook {
  /** How long a first hold lasts. */
  public static final Duration FIRST = Duration.ofDays(14);

  /** How long a lower hold lasts. */
  public static final Duration LOWER = Duration.ofDays(7);

  /** How long a challenged hold has to answer, where nothing else is said, and at most. */
  public static final Duration ANSWER = Duration.ofDays(2);

  /** How long a challenged hold has to answer at least. */
  public static final Duration SHORTEST_ANSWER = Duration.ofDays(1);

  private static final HoldBook EMPTY = new HoldBook(List.of());

  private final List<Hold> holds;

  private HoldBook(List<Hold> holds) {
    this.holds = List.copyOf(holds);
  }

  /** Returns a book without a hold. */
  public static HoldBook empty() {
    return EMPTY;
  }

  /** Returns the book with these holds, as they were kept. */
  public static HoldBook of(Collection<Hold> holds) {
    return new HoldBook(sorted(holds));
  }

  /** Returns the holds as they were last changed, in order of date, room and rank. */
  public List<Hold> holds() {
    return holds;
  }

  /**
   * Returns the book with one more hold, below those that are live. An act that holds the date
   * already keeps what it has.
   *
   * @throws IllegalArgumentException where the date is confirmed for another act
   */
  public HoldBook place(VenueId venue, LocalDate date, ArtistId artist, Instant now) {
    HoldBook current = at(now);
    List<Hold> there = current.on(venue, date);
    if (there.stream().anyMatch(one -> one.artist().equals(artist))) {
      return current;
    }
    if (!there.isEmpty() && there.get(0).isConfirmed()) {
      throw new IllegalArgumentException(
          date + " at " + venue + " is confirmed for " + there.get(0).artist());
    }
    int rank = there.size() + 1;
    List<Hold> more = new ArrayList<>(current.holds);
    more.add(
        new Hold(venue, date, artist, rank, now, now.plus(rank == 1 ? FIRST : LOWER), null, null));
    return new HoldBook(sorted(more));
  }

  /**
   * Returns the book after a lower hold challenged the first: that has to confirm in time. One that
   * was challenged before keeps the time that it was given then.
   *
   * @param answer how long it has, {@link #SHORTEST_ANSWER} to {@link #ANSWER}
   * @throws IllegalArgumentException where the act has no lower hold on the date
   */
  public HoldBook challenge(
      VenueId venue, LocalDate date, ArtistId challenger, Duration answer, Instant now) {
    if (answer.compareTo(SHORTEST_ANSWER) < 0 || answer.compareTo(ANSWER) > 0) {
      throw new IllegalArgumentException(
          "a challenge is answered within 24 to 48 hours: " + answer);
    }
    HoldBook current = at(now);
    List<Hold> there = current.on(venue, date);
    if (there.stream().noneMatch(one -> one.artist().equals(challenger) && one.rank() > 1)) {
      throw new IllegalArgumentException(
          challenger + " has no lower hold on " + date + " at " + venue);
    }
    return current.replacing(
        one ->
            one.equals(there.get(0)) && one.answerBy() == null
                ? one.challenged(now.plus(answer))
                : one);
  }

  /** Returns the book without the act's hold; those below it move up. */
  public HoldBook release(VenueId venue, LocalDate date, ArtistId artist, Instant now) {
    List<Hold> left =
        at(now).holds.stream()
            .filter(
                one ->
                    !(one.venue().equals(venue)
                        && one.date().equals(date)
                        && one.artist().equals(artist)))
            .toList();
    return new HoldBook(left).at(now);
  }

  /**
   * Returns the book with the date confirmed for whoever has the first hold, and no other hold on
   * it; {@link #on} named before who loses by it.
   *
   * @throws IllegalArgumentException where the act does not have the first hold
   */
  public HoldBook confirm(VenueId venue, LocalDate date, ArtistId artist, Instant now) {
    HoldBook current = at(now);
    List<Hold> there = current.on(venue, date);
    if (there.isEmpty() || !there.get(0).artist().equals(artist)) {
      throw new IllegalArgumentException(
          artist + " does not have the first hold on " + date + " at " + venue);
    }
    Hold first = there.get(0);
    List<Hold> left = new ArrayList<>(current.holds);
    left.removeAll(there);
    left.add(first.isConfirmed() ? first : first.confirmed(now));
    return new HoldBook(sorted(left));
  }

  /**
   * Returns the book as it is at that time: without holds that lapsed or lost a challenge, and with
   * those below moved up. One that becomes first then has the time of a first hold from the moment
   * on that the one before it went.
   */
  public HoldBook at(Instant now) {
    List<Hold> all = new ArrayList<>();
    grouped().values().forEach(group -> all.addAll(promoted(group, now)));
    return new HoldBook(sorted(all));
  }

  /** Returns the holds on a date, the first one first. */
  public List<Hold> on(VenueId venue, LocalDate date) {
    return holds.stream()
        .filter(one -> one.venue().equals(venue) && one.date().equals(date))
        .toList();
  }

  /** Returns the first holds and confirmed dates at that time as constraints for a plan. */
  public List<Constraint> constraints(Instant now) {
    return at(now).holds.stream()
        .filter(one -> one.rank() == 1)
        .<Constraint>map(one -> new Constraint.FirstHold(one.venue(), one.date(), one.artist()))
        .toList();
  }

  /** Goes through time: whenever a first hold goes, the next live one takes its place. */
  private static List<Hold> promoted(List<Hold> group, Instant now) {
    List<Hold> left = new ArrayList<>(group);
    while (!left.isEmpty() && !left.get(0).isLive(now)) {
      Instant gone = end(left.remove(0));
      left.removeIf(one -> !one.isLive(gone));
      if (!left.isEmpty()) {
        left.set(0, left.get(0).withRank(1, gone.plus(FIRST)));
      }
    }
    left.removeIf(one -> !one.isLive(now));
    for (int i = 0; i < left.size(); i++) {
      Hold one = left.get(i);
      if (one.rank() != i + 1) {
        left.set(i, one.withRank(i + 1, i == 0 ? now.plus(FIRST) : one.expires()));
      }
    }
    return left;
  }

  private static Instant end(Hold hold) {
    Instant answerBy = hold.answerBy();
    return answerBy != null && answerBy.isBefore(hold.expires()) ? answerBy : hold.expires();
  }

  private Map<String, List<Hold>> grouped() {
    Map<String, List<Hold>> groups = new TreeMap<>();
    for (Hold hold : holds) {
      groups
          .computeIfAbsent(hold.date() + " " + hold.venue().value(), key -> new ArrayList<>())
          .add(hold);
    }
    return groups;
  }

  private HoldBook replacing(UnaryOperator<Hold> change) {
    return new HoldBook(holds.stream().map(change).toList());
  }

  private static List<Hold> sorted(Collection<Hold> all) {
    return all.stream()
        .sorted(
            Comparator.comparing(Hold::date)
                .thenComparing(Hold::venue)
                .thenComparingInt(Hold::rank))
        .toList();
  }
}

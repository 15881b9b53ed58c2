package io.gigmate.scheduling.hold;

import static java.util.stream.Collectors.joining;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.constraint.CalendarAgreements;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.constraint.HoldBook;
import io.gigmate.scheduling.hold.HoldOutcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places, challenges, confirms and releases holds by the rules of {@link HoldBook}. What is done
 * leaves an entry in the log that names who lost a hold and who moved up; what lapsed meanwhile is
 * named with the next change of its date. As agreements for the calendar, first holds and confirmed
 * dates keep other acts away.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class HoldDesk implements CalendarAgreements {
  private final Holds holds;
  private final Venues venues;
  private final Artists artists;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public HoldDesk(
      Holds holds,
      Venues venues,
      Artists artists,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.holds = holds;
    this.venues = venues;
    this.artists = artists;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns the holds that are live now, from the first date to before the last. */
  public List<Hold> between(TenantId tenant, LocalDate from, LocalDate until) {
    return holds.between(tenant, from, until).at(clock.instant()).holds();
  }

  @Override
  public List<Constraint> at(TenantId tenant, Instant now, LocalDate from, LocalDate until) {
    return holds.between(tenant, from, until).constraints(now);
  }

  /** Asks for a date: the first hold where nobody has one, else the lowest. */
  public HoldOutcome place(TenantId tenant, HeldDate wish, String by) {
    return change(
        tenant,
        wish,
        by,
        new Change(
            "placed",
            book ->
                holder(book, wish)
                    .filter(one -> one.isConfirmed() && !one.artist().equals(wish.artist()))
                    .map(one -> new Refusal(Reason.CONFIRMED, "is confirmed for " + one.artist())),
            (book, now) -> book.place(wish.venue(), wish.date(), wish.artist(), now)));
  }

  /**
   * Makes the first hold answer: unless it is confirmed in time it goes, and those below move up.
   *
   * @param answer how long it has, 24 to 48 hours
   */
  public HoldOutcome challenge(TenantId tenant, HeldDate wish, Duration answer, String by) {
    return change(
        tenant,
        wish,
        by,
        new Change(
            "challenged",
            book -> lacks(own(book, wish).filter(one -> one.rank() > 1), wish, "lower hold"),
            (book, now) -> book.challenge(wish.venue(), wish.date(), wish.artist(), answer, now)));
  }

  /** Makes the date the act's for good, which must have the first hold; all others lose theirs. */
  public HoldOutcome confirm(TenantId tenant, HeldDate wish, String by) {
    return change(
        tenant,
        wish,
        by,
        new Change(
            "confirmed",
            book -> lacks(own(book, wish).filter(one -> one.rank() == 1), wish, "first hold"),
            (book, now) -> book.confirm(wish.venue(), wish.date(), wish.artist(), now)));
  }

  /** Gives the act's hold or confirmed date up; those below move up. */
  public HoldOutcome release(TenantId tenant, HeldDate wish, String by) {
    return change(
        tenant,
        wish,
        by,
        new Change(
            "released",
            book -> lacks(own(book, wish), wish, "hold"),
            (book, now) -> book.release(wish.venue(), wish.date(), wish.artist(), now)));
  }

  private HoldOutcome change(TenantId tenant, HeldDate wish, String by, Change change) {
    return transactions.inOne(
        () -> {
          Instant now = clock.instant();
          HoldOutcome.Refused wrong = unfit(tenant, wish, now);
          if (wrong != null) {
            return wrong;
          }
          change.now = now;
          HoldBook after = holds.change(tenant, wish.venue(), wish.date(), change::apply);
          if (change.refused.isPresent()) {
            Refusal refusal = change.refused.get();
            return new HoldOutcome.Refused(
                refusal.reason(), wish.date() + " at " + wish.venue() + " " + refusal.detail());
          }
          HoldOutcome.Done done = done(wish, change.before, after);
          record(tenant, wish, change, done, by);
          return done;
        });
  }

  private HoldOutcome.@Nullable Refused unfit(TenantId tenant, HeldDate wish, Instant now) {
    Optional<Venue> venue = venues.find(tenant, wish.venue());
    if (venue.isEmpty()) {
      return new HoldOutcome.Refused(Reason.UNKNOWN, "there is no room '" + wish.venue() + "'");
    }
    if (artists.find(tenant, wish.artist()).isEmpty()) {
      return new HoldOutcome.Refused(Reason.UNKNOWN, "there is no act '" + wish.artist() + "'");
    }
    LocalDate today = LocalDate.ofInstant(now, venue.get().timeZone());
    return wish.date().isBefore(today)
        ? new HoldOutcome.Refused(Reason.PAST, wish.date() + " is over; it is " + today)
        : null;
  }

  private static HoldOutcome.Done done(HeldDate wish, HoldBook before, HoldBook after) {
    List<ArtistId> lost = new ArrayList<>();
    List<ArtistId> promoted = new ArrayList<>();
    for (Hold one : before.holds()) {
      Optional<Hold> still =
          after.holds().stream().filter(other -> other.artist().equals(one.artist())).findFirst();
      if (still.isEmpty() && !one.artist().equals(wish.artist())) {
        lost.add(one.artist());
      }
      if (still.filter(other -> other.rank() < one.rank()).isPresent()) {
        promoted.add(one.artist());
      }
    }
    return new HoldOutcome.Done(after.holds(), lost, promoted);
  }

  private void record(
      TenantId tenant, HeldDate wish, Change change, HoldOutcome.Done done, String by) {
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, change.now, by)
            .subject("hold " + wish)
            .decision(change.word)
            .rationale(
                "stand: "
                    + named(done.holds().stream().map(Hold::artist).toList())
                    + "; lost theirs: "
                    + named(done.lost())
                    + "; moved up: "
                    + named(done.promoted()))
            .inputs(Digest.ofValues(Stream.concat(Stream.of(wish), change.before.holds().stream())))
            .endedAt(clock.instant())
            .build());
  }

  private static String named(List<ArtistId> acts) {
    return acts.isEmpty() ? "nobody" : acts.stream().map(ArtistId::value).collect(joining(", "));
  }

  private static Optional<Hold> holder(HoldBook book, HeldDate wish) {
    return book.on(wish.venue(), wish.date()).stream().findFirst();
  }

  private static Optional<Hold> own(HoldBook book, HeldDate wish) {
    return book.on(wish.venue(), wish.date()).stream()
        .filter(one -> one.artist().equals(wish.artist()))
        .findFirst();
  }

  private static Optional<Refusal> lacks(Optional<Hold> found, HeldDate wish, String wanted) {
    return found.isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal(Reason.NO_HOLD, "has no " + wanted + " of " + wish.artist()));
  }

  private record Refusal(Reason reason, String detail) {}

  /** One change of a date's holds, and what it found. */
  private static final class Change {
    private final String word;
    private final Function<HoldBook, Optional<Refusal>> refusal;
    private final BiFunction<HoldBook, Instant, HoldBook> done;
    private Instant now = Instant.EPOCH;
    private HoldBook before = HoldBook.empty();
    private Optional<Refusal> refused = Optional.empty();

    /** The refusal says why it cannot be done, by the holds that are live. */
    Change(
        String word,
        Function<HoldBook, Optional<Refusal>> refusal,
        BiFunction<HoldBook, Instant, HoldBook> done) {
      this.word = word;
      this.refusal = refusal;
      this.done = done;
    }

    HoldBook apply(HoldBook kept) {
      before = kept;
      HoldBook live = kept.at(now);
      refused = refusal.apply(live);
      return refused.isPresent() ? kept : done.apply(live, now);
    }
  }
}

package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AttendanceForecasts;
import io.gigmate.scoring.booking.AudienceProfiles;
import io.gigmate.scoring.booking.BookingAdvice;
import io.gigmate.scoring.booking.BookingAdvisor;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.booking.BookingQuestion;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.AdviceChange.Kept;
import io.gigmate.scoring.booking.desk.AdviceChange.NotPossible;
import io.gigmate.scoring.booking.desk.AdviceChange.Unknown;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import io.gigmate.scoring.booking.desk.AdviceOutcome.NotAdvised;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Advises a tenant on bookings with what its house knows; keeps each advice, what was decided and
 * what happened, and leaves an entry with the reasons in the log.
 *
 * <p>This class is thread-safe where its ports and its knowledge are.
 */
public final class BookingDesk {
  private static final GenreTaxonomy GENRES = GenreTaxonomy.standard();

  /** How far ahead the calendar is looked through for shows of an artist. */
  private static final int DAYS_AHEAD = 365;

  private final Artists artists;
  private final Venues venues;
  private final Events events;
  private final BookingDecisions decisions;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private final BookingKnowledge known;
  private final Predicate<AdviceRecord> counted;

  /** Creates the desk on its ports and what the house knows. */
  public BookingDesk(
      Artists artists,
      Venues venues,
      Events events,
      BookingDecisions decisions,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock,
      BookingKnowledge known) {
    this(artists, venues, events, decisions, log, transactions, clock, known, one -> true);
  }

  private BookingDesk(
      Artists artists,
      Venues venues,
      Events events,
      BookingDecisions decisions,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock,
      BookingKnowledge known,
      Predicate<AdviceRecord> counted) {
    this.artists = artists;
    this.venues = venues;
    this.events = events;
    this.decisions = decisions;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.known = known;
    this.counted = counted;
  }

  /** Returns the desk whose track record is of these nights alone; it shows the others. */
  public BookingDesk counting(Predicate<AdviceRecord> some) {
    return new BookingDesk(
        artists, venues, events, decisions, log, transactions, clock, known, some);
  }

  /** Returns every artist, by name. */
  public List<Artist> artists(TenantId tenant) {
    return artists.all(tenant).stream()
        .sorted(Comparator.comparing(Artist::name).thenComparing(Artist::id))
        .toList();
  }

  /** Returns every room, by name. */
  public List<Venue> venues(TenantId tenant) {
    return venues.all(tenant).stream()
        .sorted(Comparator.comparing(Venue::name).thenComparing(Venue::id))
        .toList();
  }

  /** Returns who listens to whom and goes where, as far as the house knows. */
  public AudienceProfiles audiences() {
    return known.audiences();
  }

  /** Answers whether there is a history to forecast the attendance from. */
  public boolean forecasts() {
    return known.forecasts() != null;
  }

  /** Returns what the house knows of an artist; empty where there is none of this id. */
  public Optional<ArtistDossier> dossier(TenantId tenant, ArtistId id) {
    Instant now = clock.instant();
    return artists
        .find(tenant, id)
        .map(
            artist ->
                new ArtistDossier(
                    artist,
                    known.audiences().find(id).orElse(null),
                    events.between(tenant, now, now.plus(DAYS_AHEAD, ChronoUnit.DAYS)).stream()
                        .filter(event -> event.artist().equals(id) && event.takesPlace())
                        .toList(),
                    past(tenant).stream().filter(one -> one.artist().equals(id)).toList()));
  }

  /** Returns what was advised, the latest first. */
  public List<AdviceRecord> past(TenantId tenant) {
    return decisions.all(tenant).stream()
        .sorted(
            Comparator.comparing((AdviceRecord one) -> one.said().at())
                .reversed()
                .thenComparing(AdviceRecord::id))
        .toList();
  }

  /** Returns how good past advice was. */
  public TrackRecord trackRecord(TenantId tenant) {
    return TrackRecord.of(decisions.played(tenant).stream().filter(counted).toList());
  }

  /**
   * Answers an inquiry, and keeps the answer.
   *
   * @param by who asks
   */
  public AdviceOutcome advise(TenantId tenant, BookingInquiry inquiry, String by) {
    Instant now = clock.instant();
    List<Absence> wrong = new ArrayList<>();
    Artist artist = artists.find(tenant, inquiry.artist()).orElse(null);
    if (artist == null) {
      wrong.add(new Absence("artist", "there is no artist '" + inquiry.artist() + "'"));
    }
    Venue venue = room(tenant, "venue", inquiry.venue(), wrong);
    List<Venue> others = new ArrayList<>();
    for (VenueId other : inquiry.otherVenues()) {
      Venue room = room(tenant, "other_venues", other, wrong);
      if (room != null) {
        others.add(room);
      }
    }
    if (artist == null || venue == null || !wrong.isEmpty()) {
      return new NotAdvised(wrong);
    }
    LocalDate today = LocalDate.ofInstant(now, venue.timeZone());
    PreparedQuestion prepared =
        new PreparedQuestion(
            inquiry, today, known.prices().find(tenant, artist, inquiry.date()).orElse(null));
    AttendanceForecasts forecasts = prepared.forecasts(known.forecasts());
    BookingQuestion question = prepared.question(artist, venue, others);
    if (forecasts == null || question == null) {
      return new NotAdvised(prepared.wrong());
    }
    BookingAdvice advice;
    try {
      advice = advisor(tenant, artist, venue, forecasts).advise(question);
    } catch (IllegalArgumentException e) {
      return new NotAdvised(List.of(new Absence("", String.valueOf(e.getMessage()))));
    }
    Digest inputs = Digest.ofValues(Stream.of(tenant, inquiry, now.truncatedTo(ChronoUnit.MILLIS)));
    AdviceRecord kept = AdviceRecord.of(id(inputs), advice, prepared.assumed(), now);
    return transactions.inOne(
        () -> {
          decisions.save(tenant, kept);
          log.append(
              tenant,
              Operation.builder(OperationKind.ANALYSIS, now, "booking advisor")
                  .subject(subject(kept) + ", asked by " + by)
                  .decision(AdviceWords.decision(advice))
                  .rationale(AdviceWords.rationale(advice, prepared.assumed()))
                  .inputs(inputs)
                  .endedAt(clock.instant())
                  .build());
          return new Advised(kept, advice, prepared.assumed(), clashes(tenant, kept, venue));
        });
  }

  /**
   * Keeps what a person made of an advice; a later word replaces an earlier one.
   *
   * @throws IllegalArgumentException where the parts make no decision, such as one to decline
   *     without a reason
   */
  public AdviceChange decide(
      TenantId tenant,
      AdviceId id,
      BookingAnswer answer,
      @Nullable String note,
      @Nullable LocalDate until,
      String by) {
    Instant now = clock.instant();
    Decision decision = new Decision(answer, note, until, by, now);
    return change(
        tenant,
        id,
        record -> {
          if (record.result() != null && !decision.booked()) {
            return new NotPossible("the night has a result: it was booked");
          }
          LocalDate today = today(tenant, record, now);
          if (until != null && (!until.isAfter(today) || until.isAfter(record.date()))) {
            return new NotPossible(
                "to be asked again it takes a day after today and not after the night, from "
                    + today.plusDays(1)
                    + " to "
                    + record.date()
                    + ": "
                    + until);
          }
          Decision before = record.decision();
          AdviceRecord decided = record.decided(decision);
          decisions.save(tenant, decided);
          log.append(
              tenant,
              Operation.builder(OperationKind.DECISION, now, by)
                  .subject(subject(decided))
                  .decision(
                      (before == null ? "" : before.answer().code() + " to ")
                          + answer.code()
                          + (until == null ? "" : " until " + until))
                  .rationale(
                      "advised was "
                          + record.said().verdict().code()
                          + (decision.note() == null ? "" : "; the advice keeps the reason given"))
                  .endedAt(clock.instant())
                  .build(),
              PersonalInputs.ofMany(Stream.of(decided)));
          return new Kept(decided);
        });
  }

  /**
   * Keeps what happened on a night that was booked.
   *
   * @param profit in the currency of the advice
   * @throws IllegalArgumentException where the parts make no result, such as people who came to a
   *     cancelled night
   */
  public AdviceChange happened(
      TenantId tenant,
      AdviceId id,
      boolean cancelled,
      int attendance,
      BigDecimal profit,
      String by) {
    Instant now = clock.instant();
    return change(
        tenant,
        id,
        record -> {
          if (record.decision() == null || !record.decision().booked()) {
            return new NotPossible("a night that was not booked has no result");
          }
          if (!cancelled && record.date().isAfter(today(tenant, record, now))) {
            return new NotPossible("the night is still to come: " + record.date());
          }
          CurrencyUnit currency = record.said().expectedProfit().getCurrencyUnit();
          if (profit.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw new IllegalArgumentException(
                "the profit has more than the decimals of " + currency + ": " + profit);
          }
          Money left = Money.of(currency, profit, RoundingMode.UNNECESSARY);
          AdviceRecord played = record.happened(new Result(cancelled, attendance, left));
          decisions.save(tenant, played);
          log.append(
              tenant,
              Operation.builder(OperationKind.LEARNING, now, by)
                  .subject(subject(played))
                  .decision(
                      (cancelled ? "cancelled" : attendance + " came") + ", " + left + " left")
                  .rationale(
                      trackRecord(tenant)
                          .inWords()
                          .orElse("a cancelled night says nothing of the forecast"))
                  .inputs(Digest.ofValues(Stream.of(played)))
                  .endedAt(clock.instant())
                  .build());
          return new Kept(played);
        });
  }

  private AdviceChange change(
      TenantId tenant, AdviceId id, Function<AdviceRecord, AdviceChange> step) {
    // It is kept as a whole: between the look and the writing nobody else may change it.
    return transactions.inTurn(
        tenant, () -> decisions.find(tenant, id).map(step).orElseGet(() -> new Unknown(id)));
  }

  private BookingAdvisor advisor(
      TenantId tenant, Artist artist, Venue venue, AttendanceForecasts forecasts) {
    BookingAdvisor.Builder advisor =
        BookingAdvisor.builder(forecasts)
            .taxonomy(GENRES)
            .audiences(known.audiences())
            .risks(known.risks())
            .timings(known.timings())
            .talent(known.talent())
            .market(known.market())
            .track(trackRecord(tenant));
    CalendarCompetition calendar = new CalendarCompetition(tenant, artist, venues, events, GENRES);
    return (calendar.canTell(venue) ? advisor.competing(calendar) : advisor).build();
  }

  /** Shows that day in the room, or with the artist anywhere. */
  private List<Event> clashes(TenantId tenant, AdviceRecord advice, Venue venue) {
    Instant start = advice.date().atStartOfDay(venue.timeZone()).toInstant();
    Instant end = advice.date().plusDays(1).atStartOfDay(venue.timeZone()).toInstant();
    return events.between(tenant, start, end).stream()
        .filter(Event::takesPlace)
        .filter(
            event -> event.venue().equals(advice.venue()) || event.artist().equals(advice.artist()))
        .toList();
  }

  private @Nullable Venue room(TenantId tenant, String name, VenueId id, List<Absence> wrong) {
    Optional<Venue> found = venues.find(tenant, id);
    if (found.isEmpty()) {
      wrong.add(new Absence(name, "there is no room '" + id + "'"));
    }
    return found.orElse(null);
  }

  private LocalDate today(TenantId tenant, AdviceRecord advice, Instant now) {
    return venues
        .find(tenant, advice.venue())
        .map(room -> LocalDate.ofInstant(now, room.timeZone()))
        .orElse(advice.date());
  }

  private static AdviceId id(Digest inputs) {
    return AdviceId.of("advice-" + inputs.hex().substring(0, 16));
  }

  private static String subject(AdviceRecord advice) {
    return "%s: artist %s at venue %s on %s"
        .formatted(advice.id(), advice.artist(), advice.venue(), advice.date());
  }
}

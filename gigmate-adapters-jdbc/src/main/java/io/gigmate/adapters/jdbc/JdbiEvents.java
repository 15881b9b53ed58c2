package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventPage;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Events in the table {@code events}. */
final class JdbiEvents implements Events {
  private static final String SAVE =
      Merge.into(
          "events",
          List.of("tenant_id", "event_id"),
          """
          venue_id varchar
          artist_id varchar
          template_id varchar
          title varchar
          doors_at timestamp(6) with time zone
          start_at timestamp(6) with time zone
          end_at timestamp(6) with time zone
          time_zone varchar
          genre varchar
          price numeric(22, 4)
          currency varchar
          capacity integer
          status varchar
          """);
  private static final String ADD =
      """
      insert into events
        (tenant_id, event_id, venue_id, artist_id, template_id, title, doors_at, start_at, end_at,
         time_zone, genre, price, currency, capacity, status)
      values
        (:tenant_id, :event_id, :venue_id, :artist_id, :template_id, :title, :doors_at, :start_at,
         :end_at, :time_zone, :genre, :price, :currency, :capacity, :status)
      """;
  private static final Comparator<Event> BY_START_AND_ID =
      comparing((Event event) -> event.times().start()).thenComparing(Event::id);

  private static final String OF_PAGE =
      """
      from events where tenant_id = :tenant and start_at >= :from and start_at < :until
        and status = any(:statuses)
      """;

  private final Work work;
  private final KeptCounts counts;

  JdbiEvents(Jdbi jdbi, KeptCounts counts) {
    this.work = new Work(jdbi);
    this.counts = counts;
  }

  @Override
  public void addAll(TenantId tenant, Collection<Event> events) {
    work.writing(
        tenant,
        handle -> {
          refuseTaken(handle, tenant, events);
          PreparedBatch batch = handle.prepareBatch(ADD);
          events.forEach(event -> bind(batch, tenant, event).add());
          return batch.execute();
        });
  }

  @Override
  public void save(TenantId tenant, Event event) {
    work.writing(tenant, handle -> bind(handle.createUpdate(SAVE), tenant, event).execute());
  }

  @Override
  public Optional<Event> find(TenantId tenant, EventId id) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from events where tenant_id = :tenant and event_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiEvents::event)
                .findOne());
  }

  @Override
  public List<Event> between(TenantId tenant, Instant from, Instant until) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from events"
                        + " where tenant_id = :tenant and start_at >= :from and start_at < :until")
                .bind("tenant", tenant.value())
                .bind("from", Values.bound(from))
                .bind("until", Values.bound(until))
                .map(JdbiEvents::event)
                .stream()
                .sorted(BY_START_AND_ID)
                .toList());
  }

  @Override
  public EventPage page(
      TenantId tenant,
      Instant from,
      Instant until,
      Set<EventStatus> statuses,
      int offset,
      int limit) {
    Wanted wanted =
        new Wanted(tenant, from, until, statuses.stream().map(EventStatus::code).sorted().toList());
    long total =
        counts.of(
            wanted,
            () ->
                work.reading(
                    handle ->
                        wanted
                            .bind(handle.createQuery("select count(*) " + OF_PAGE))
                            .mapTo(Long.class)
                            .one()));
    return new EventPage(
        work.reading(
            handle ->
                wanted
                    .bind(
                        handle.createQuery(
                            "select * "
                                + OF_PAGE
                                + " order by tenant_id, start_at, event_id"
                                + " limit :limit offset :offset"))
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map(JdbiEvents::event)
                    .list()),
        total);
  }

  /** What a page is a part of. */
  private record Wanted(TenantId tenant, Instant from, Instant until, List<String> statuses) {
    Query bind(Query query) {
      return Values.bindTexts(query, "statuses", statuses)
          .bind("tenant", tenant.value())
          .bind("from", Values.bound(from))
          .bind("until", Values.bound(until));
    }
  }

  @Override
  public int completeEndedBefore(TenantId tenant, Instant instant) {
    return ended(
        tenant,
        "update events set status = '" + EventStatus.COMPLETED.code() + "'",
        status -> status.next().contains(EventStatus.COMPLETED),
        instant);
  }

  @Override
  public int removeFinishedBefore(TenantId tenant, Instant instant) {
    return ended(tenant, "delete from events", EventStatus::isFinal, instant);
  }

  /** Does this to the events of some statuses that ended before the instant. */
  private int ended(TenantId tenant, String change, Predicate<EventStatus> which, Instant instant) {
    List<String> statuses =
        Arrays.stream(EventStatus.values()).filter(which).map(EventStatus::code).toList();
    return work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(
                    change
                        + " where tenant_id = :tenant and status = any(:statuses)"
                        + " and end_at < :instant")
                .bind("tenant", tenant.value())
                .bindArray("statuses", String.class, statuses)
                .bind("instant", Values.bound(instant))
                .execute());
  }

  private static void refuseTaken(Handle handle, TenantId tenant, Collection<Event> events) {
    List<String> ids = events.stream().map(event -> event.id().value()).toList();
    Set<String> taken =
        new HashSet<>(
            handle
                .createQuery(
                    "select event_id from events"
                        + " where tenant_id = :tenant and event_id = any(:ids)")
                .bind("tenant", tenant.value())
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .list());
    for (String id : ids) {
      if (!taken.add(id)) {
        throw new IllegalArgumentException("event id is taken: " + id);
      }
    }
  }

  private static <S extends SqlStatement<S>> S bind(S statement, TenantId tenant, Event event) {
    ShowTimes times = event.times();
    TemplateId template = event.template();
    return statement
        .bind("tenant_id", tenant.value())
        .bind("event_id", event.id().value())
        .bind("venue_id", event.venue().value())
        .bind("artist_id", event.artist().value())
        .bind("template_id", template == null ? null : template.value())
        .bind("title", event.title())
        .bind("doors_at", Values.kept(times.doors()))
        .bind("start_at", Values.kept(times.start()))
        .bind("end_at", Values.kept(times.end()))
        .bind("time_zone", times.timeZone().getId())
        .bind("genre", event.genre().name())
        .bind("price", event.price().getAmount())
        .bind("currency", event.price().getCurrencyUnit().getCode())
        .bind("capacity", event.capacity())
        .bind("status", event.status().code());
  }

  private static Event event(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    String template = row.optionalText("template_id");
    return new Event(
        EventId.of(row.text("event_id")),
        VenueId.of(row.text("venue_id")),
        ArtistId.of(row.text("artist_id")),
        template == null ? null : TemplateId.of(template),
        row.text("title"),
        new ShowTimes(
            row.instant("doors_at"), row.instant("start_at"), row.instant("end_at"), row.zone()),
        Genre.of(row.text("genre")),
        row.money("price"),
        row.count("capacity"),
        EventStatus.parse(row.text("status")));
  }
}

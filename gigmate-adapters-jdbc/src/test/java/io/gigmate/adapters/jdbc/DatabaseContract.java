package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.prospect.LeadMove;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.testkit.Fixtures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the two databases share beyond the contracts of the ports. */
interface DatabaseContract {
  Database database();

  /** Opens the same database once more. */
  Database openedAgain();

  @Test
  default void secondOpeningFindsTheDataOfTheFirst() {
    TenantId tenant = Fixtures.newTenantId();
    database().venues().saveAll(tenant, List.of(Fixtures.fullVenue("one")));
    assertThat(openedAgain().venues().all(tenant)).containsExactly(Fixtures.fullVenue("one"));
  }

  @Test
  default void whoWaitsForTheLogIsToldOnceTheTransactionIsThrough() {
    TenantId tenant = Fixtures.newTenantId();
    Database database = database();
    List<String> told = new ArrayList<>();
    database.whenLogged(
        whose -> {
          if (whose.equals(tenant)) {
            told.add(
                openedAgain().operationsLog().last(tenant).orElseThrow().operation().subject());
          }
        });
    database.operationsLog().append(tenant, Fixtures.plainOperation("alone"));
    assertThat(told).containsExactly("alone");
    database
        .transactions()
        .inOne(
            () -> {
              database.operationsLog().append(tenant, Fixtures.plainOperation("one of two"));
              database.operationsLog().append(tenant, Fixtures.plainOperation("two of two"));
              return assertThat(told).containsExactly("alone");
            });
    assertThat(told).containsExactly("alone", "two of two", "two of two");
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inOne(
                        () -> {
                          database
                              .operationsLog()
                              .append(tenant, Fixtures.plainOperation("undone"));
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");
    assertThat(told).hasSize(3);
  }

  @Test
  default void campaignIsCancelledWithinATransaction() {
    TenantId tenant = Fixtures.newTenantId();
    CampaignId spring = CampaignId.of("spring");
    SendLedger ledger = database().sendLedger();
    ledger.plan(
        tenant,
        List.of(
            new PlannedSend(
                SendKey.of(spring, "1", RecipientId.of("r1")),
                Channel.EMAIL,
                Purpose.COMMERCIAL,
                new ContactPoint(ContactPoint.Kind.MAILBOX, "r1@example.org"),
                Instant.parse("2026-03-02T18:00:00Z"))));
    int cancelled =
        database()
            .transactions()
            .inOne(
                () -> {
                  database().operationsLog().append(tenant, Fixtures.plainOperation("kept"));
                  return ledger.cancel(tenant, spring);
                });
    assertThat(cancelled).isEqualTo(1);
    assertThat(ledger.tally(tenant, spring)).isEqualTo(new SendTally(0, 0, 0, 0, 0, 1));
    assertThat(database().operationsLog().last(tenant)).isPresent();
  }

  @Test
  default void ofTwoWhoMoveALeadAtOneTimeOneIsRefused() throws InterruptedException {
    LeadPipeline pipeline =
        new LeadPipeline(
            database().prospects(),
            database().leadSteps(),
            database().operationsLog(),
            database().transactions(),
            InstantSource.fixed(Fixtures.EVENING));
    for (int i = 0; i < 20; i++) {
      TenantId tenant = Fixtures.newTenantId();
      ProspectId lead = ProspectId.of("a");
      database().prospects().saveAll(tenant, List.of(Fixtures.plainProspect("a")));
      Queue<LeadMove> moves = new ConcurrentLinkedQueue<>();
      List<Thread> both =
          Stream.of(LeadStatus.CONVERTED, LeadStatus.INVALID)
              .map(
                  to ->
                      new Thread(
                          () -> moves.add(pipeline.move(tenant, lead, to, "ann", null, null))))
              .toList();
      both.forEach(Thread::start);
      for (Thread one : both) {
        one.join();
      }
      assertThat(moves).hasSize(2).hasAtLeastOneElementOfType(LeadMove.Moved.class);
      assertThat(moves).hasAtLeastOneElementOfType(LeadMove.NotPossible.class);
      assertThat(database().leadSteps().all(tenant)).hasSize(1);
    }
  }

  @Test
  default void templateThatWasInsertedByHandIsRead() {
    execute("delete from event_templates where tenant_id = 'default'");
    execute(
        """
        INSERT INTO event_templates (
          title_template,
          description_template,
          genre_category,
          min_price,
          max_price,
          min_capacity,
          max_capacity,
          preferred_day_of_week,
          preferred_time_slots
        ) VALUES (
          '[ARTIST] - Metal Mayhem',
          'METAL NIGHT! [ARTIST] brings heavy riffs and headbanging energy!',
          'metal',
          20.00,
          30.00,
          150,
          300,
          ARRAY[5, 6], -- Friday/Saturday
          ARRAY['night']
        );
        """);
    List<EventTemplate> found = database().eventTemplates().all(TenantId.of("default"));
    assertThat(found)
        .containsExactly(
            new EventTemplate(
                found.get(0).id(),
                "[ARTIST] - Metal Mayhem",
                "METAL NIGHT! [ARTIST] brings heavy riffs and headbanging energy!",
                Genre.of("metal"),
                PriceRange.of(Money.parse("USD 20.00"), Money.parse("USD 30.00")),
                150,
                300,
                List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                List.of("night"),
                Duration.ofHours(2),
                true));
    assertThat(found.get(0).id().value()).matches("template-\\d+");
  }

  @Test
  default void sundayIsDayZeroOfATemplate() {
    TenantId tenant = Fixtures.newTenantId();
    database().eventTemplates().saveAll(tenant, List.of(Fixtures.fullTemplate("one")));
    // Monday, Saturday and Sunday.
    assertThat(
            count(
                "select count(*) from event_templates where preferred_day_of_week = array[1, 6, 0]"
                    + " and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  default void templateFromWhichNoShowCouldBeMadeIsRefusedAtTheDoor() {
    for (String broken :
        List.of(
            "title_template = 'no act'",
            "title_template = '[[ARTIST]'",
            "title_template = '[ARTIST] [TITLE]'",
            "title_template = '[ARTIST] ['",
            "description_template = '[artist]'",
            "valid_until = date '2026-03-07'",
            "weight = 0",
            "weight = 100.5",
            "min_price = -1",
            "max_price = 0",
            "min_capacity = 0",
            "max_capacity = 1",
            "duration_minutes = 0",
            "duration_minutes = 1441",
            "preferred_day_of_week = array[7]",
            "preferred_day_of_week = array[-1, 3]",
            "preferred_day_of_week = cast(array[] as integer array)",
            "preferred_time_slots = cast(array[] as varchar array)")) {
      TenantId tenant = Fixtures.newTenantId();
      database().eventTemplates().saveAll(tenant, List.of(Fixtures.fullTemplate("one")));
      assertThatThrownBy(
              () ->
                  execute(
                      "update event_templates set "
                          + broken
                          + " where tenant_id = '"
                          + tenant
                          + "'"))
          .as(broken)
          .isInstanceOf(JdbiException.class);
      assertThat(database().eventTemplates().all(tenant))
          .map(EventTemplate::id)
          .containsExactly(TemplateId.of("one"));
    }
  }

  @Test
  default void batchThatTheDatabaseRefusesInTheMiddleLeavesNothing() {
    execute("alter table events add constraint one_refused check (capacity <> 666)");
    TenantId tenant = Fixtures.newTenantId();
    List<Event> calendar =
        IntStream.range(0, 100)
            .mapToObj(i -> withCapacity(i == 50 ? 666 : 100, "id-" + i))
            .toList();
    assertThatThrownBy(() -> database().events().addAll(tenant, calendar))
        .isInstanceOf(JdbiException.class);
    assertThat(everyEvent(tenant)).isEmpty();

    // The same within a transaction that goes on.
    database()
        .transactions()
        .inOne(
            () -> {
              database().venues().saveAll(tenant, List.of(Fixtures.plainVenue("kept")));
              assertThatThrownBy(() -> database().events().addAll(tenant, calendar))
                  .isInstanceOf(JdbiException.class);
              return database().operationsLog().append(tenant, Fixtures.plainOperation("kept"));
            });
    assertThat(everyEvent(tenant)).isEmpty();
    assertThat(database().venues().all(tenant)).hasSize(1);
    assertThat(database().operationsLog().last(tenant)).isPresent();
    execute("alter table events drop constraint one_refused");
  }

  @Test
  default void manyProspectsAreSavedTwiceInOneTransactionOrNotAtAll() {
    TenantId tenant = Fixtures.newTenantId();
    List<Prospect> before =
        IntStream.range(0, 250).mapToObj(i -> Fixtures.plainProspect("id-" + (i + 1000))).toList();
    List<Prospect> after =
        IntStream.range(0, 250).mapToObj(i -> Fixtures.fullProspect("id-" + (i + 1000))).toList();
    database().prospects().saveAll(tenant, before);
    execute("alter table ai_lead_prospects add constraint one_refused check (capacity <> 666)");
    List<Prospect> refused = new ArrayList<>(after);
    refused.add(
        Prospect.builder(ProspectId.of("id-2000"), ProspectType.VENUE, "refused")
            .capacity(666)
            .build());
    database()
        .transactions()
        .inOne(
            () -> {
              database().prospects().saveAll(tenant, before);
              assertThatThrownBy(() -> database().prospects().saveAll(tenant, refused))
                  .isInstanceOf(JdbiException.class);
              return tenant;
            });
    assertThat(database().prospects().all(tenant)).isEqualTo(before);
    database()
        .transactions()
        .inOne(
            () -> {
              database().prospects().saveAll(tenant, before);
              database().prospects().saveAll(tenant, after);
              return tenant;
            });
    assertThat(database().prospects().all(tenant)).isEqualTo(after);
    TenantId nobody = Fixtures.newTenantId();
    assertThatThrownBy(() -> database().prospects().saveAll(nobody, refused))
        .isInstanceOf(JdbiException.class);
    assertThat(database().prospects().all(nobody)).isEmpty();
    execute("alter table ai_lead_prospects drop constraint one_refused");
  }

  @Test
  default void hostsOwnStatementsJoinTheTransaction() {
    TenantId tenant = Fixtures.newTenantId();
    assertThatThrownBy(
            () ->
                database()
                    .transactions()
                    .inOne(
                        () -> {
                          database().venues().saveAll(tenant, List.of(Fixtures.plainVenue("a")));
                          execute("delete from venues where tenant_id = '" + tenant + "'");
                          assertThat(database().venues().all(tenant)).isEmpty();
                          database().venues().saveAll(tenant, List.of(Fixtures.plainVenue("b")));
                          throw new IllegalStateException("the work failed");
                        }))
        .hasMessage("the work failed");
    assertThat(database().venues().all(tenant)).isEmpty();
  }

  @Test
  default void statusOfALeadFollowsItsLatestStepAndComesBackWithTheTransaction() {
    TenantId tenant = Fixtures.newTenantId();
    database().prospects().saveAll(tenant, List.of(Fixtures.plainProspect("a")));
    assertThat(status(tenant)).isEqualTo("new");
    Instant noon = Instant.parse("2026-03-02T18:00:00Z");
    database().leadSteps().append(tenant, Fixtures.fullStep("a", LeadStatus.INTERESTED, noon));
    assertThat(status(tenant)).isEqualTo("interested");
    // Written down later, taken earlier.
    database()
        .leadSteps()
        .append(tenant, Fixtures.fullStep("a", LeadStatus.CONTACTED, noon.minusSeconds(60)));
    database().prospects().saveAll(tenant, List.of(Fixtures.fullProspect("a")));
    assertThat(status(tenant)).isEqualTo("interested");
    assertThatThrownBy(
            () ->
                database()
                    .transactions()
                    .inOne(
                        () -> {
                          database()
                              .leadSteps()
                              .append(tenant, Fixtures.fullStep("a", LeadStatus.CONVERTED, noon));
                          assertThat(status(tenant)).isEqualTo("converted");
                          throw new IllegalStateException("the work failed");
                        }))
        .hasMessage("the work failed");
    assertThat(status(tenant)).isEqualTo("interested");
    assertThat(database().leadSteps().all(tenant)).hasSize(2);
  }

  @Test
  default void editedGapAndSwapInTheLogAreFound() {
    for (String tampering :
        List.of(
            "update ai_operations_log set decision = 'edited' where seq = 3",
            "delete from ai_operations_log where seq = 3",
            "update ai_operations_log set seq = 7 - seq where seq in (3, 4)")) {
      TenantId tenant = Fixtures.newTenantId();
      for (int i = 1; i <= 5; i++) {
        database().operationsLog().append(tenant, Fixtures.plainOperation("entry " + i));
      }
      // By hand, beside the adapter: it has no way to change an entry.
      if (tampering.contains("7 - seq")) {
        execute("update ai_operations_log set seq = 40 where seq = 4 and " + of(tenant));
        execute("update ai_operations_log set seq = 4 where seq = 3 and " + of(tenant));
        execute("update ai_operations_log set seq = 3 where seq = 40 and " + of(tenant));
      } else {
        execute(tampering + " and " + of(tenant));
      }
      ChainVerdict verdict =
          ChainVerdict.of(database().operationsLog().entries(tenant, 1, 100).iterator());
      assertThat(verdict)
          .as(tampering)
          .isInstanceOfSatisfying(
              ChainVerdict.Broken.class, broken -> assertThat(broken.firstBroken()).isEqualTo(3));
    }
  }

  @Test
  default void suppressedAddressIsNowhereInTheTable() {
    TenantId tenant = Fixtures.newTenantId();
    ContactKey key = ContactKey.of(new byte[32]);
    ContactPoint point = new ContactPoint(ContactPoint.Kind.MAILBOX, "ann@venue.example");
    database()
        .suppressions(key)
        .suppress(
            tenant,
            point,
            Suppression.everywhere(
                Suppression.Reason.ERASED, Instant.parse("2026-03-02T18:00:00Z"), "request"));
    String row =
        database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select * from outreach_suppressions where " + of(tenant))
                        .mapToMap()
                        .one()
                        .toString());
    assertThat(row).contains(key.stub(point)).doesNotContain("ann@", "venue");
  }

  private List<Event> everyEvent(TenantId tenant) {
    return database().events().between(tenant, Instant.MIN, Instant.MAX);
  }

  private void execute(String sql) {
    database().jdbi().useHandle(handle -> handle.execute(sql));
  }

  private int count(String sql) {
    return database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private String status(TenantId tenant) {
    return database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select status from ai_lead_prospects where " + of(tenant))
                    .mapTo(String.class)
                    .one());
  }

  private static String of(TenantId tenant) {
    return "tenant_id = '" + tenant + "'";
  }

  private static Event withCapacity(int capacity, String id) {
    Event event = Fixtures.plainEvent(id, Fixtures.EVENING);
    return Event.builder(event.id(), event.venue(), event.artist(), event.times())
        .title(event.title())
        .genre(event.genre())
        .price(event.price())
        .capacity(capacity)
        .build();
  }
}

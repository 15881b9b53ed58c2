package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.constraint.RuleSheet;
import io.gigmate.scheduling.constraint.StandingRules;
import io.gigmate.scheduling.rolling.JobSchedule;
import io.gigmate.scheduling.rolling.JobSchedules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} keeps to, with the ports of its host. */
public interface TransactionsContract {
  /** Returns the port under test. */
  Transactions transactions();

  /** Returns a port that joins its transactions. */
  Venues venues();

  /** Returns a port that joins its transactions. */
  Events events();

  /** Returns a port that joins its transactions. */
  Configurations configurations();

  /** Returns a port that joins its transactions. */
  OperationsLog operationsLog();

  /** Returns the rules, within the same transactions. */
  StandingRules standingRules();

  /** Returns the schedules, within the same transactions. */
  JobSchedules jobSchedules();

  @Test
  default void transactionKeepsEverythingAndAnswers() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(
            transactions()
                .inOne(
                    () -> {
                      writeEverywhere(tenant, "one");
                      return "done";
                    }))
        .isEqualTo("done");
    assertWritten(tenant, 1);
  }

  @Test
  default void transactionSeesWhatItWrote() {
    TenantId tenant = Fixtures.newTenantId();
    transactions()
        .inOne(
            () -> {
              writeEverywhere(tenant, "one");
              assertWritten(tenant, 1);
              writeEverywhere(tenant, "two");
              assertWritten(tenant, 2);
              return true;
            });
  }

  @Test
  default void failureLeavesNothingOfAnyPort() {
    TenantId tenant = Fixtures.newTenantId();
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          writeEverywhere(tenant, "one");
                          throw new IllegalStateException("the work failed");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the work failed");
    assertNothing(tenant);
    writeEverywhere(tenant, "afterwards");
    assertWritten(tenant, 1);
  }

  @Test
  default void errorLeavesNothingOfAnyPort() {
    TenantId tenant = Fixtures.newTenantId();
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          writeEverywhere(tenant, "one");
                          throw new StackOverflowError("the work failed");
                        }))
        .isInstanceOf(StackOverflowError.class);
    assertNothing(tenant);
  }

  @Test
  default void failureLeavesWhatStoodBefore() {
    TenantId tenant = Fixtures.newTenantId();
    writeEverywhere(tenant, "before");
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          writeEverywhere(tenant, "one");
                          venues().saveAll(tenant, List.of(Fixtures.fullVenue("before")));
                          configurations().save(tenant, Configuration.defaults());
                          events().removeFinishedBefore(tenant, Instant.MAX);
                          throw new IllegalStateException("the work failed");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertWritten(tenant, 1);
    assertSame(venues().all(tenant), List.of(Fixtures.plainVenue("before")));
  }

  @Test
  default void transactionInsideOfAnotherJoinsIt() {
    TenantId tenant = Fixtures.newTenantId();
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          writeEverywhere(tenant, "outer");
                          transactions()
                              .inOne(
                                  () -> {
                                    writeEverywhere(tenant, "inner");
                                    return true;
                                  });
                          assertWritten(tenant, 2);
                          throw new IllegalStateException("the outer work failed");
                        }))
        .hasMessage("the outer work failed");
    assertNothing(tenant);
    assertThat(transactions().<Integer>inOne(() -> transactions().inOne(() -> 42))).isEqualTo(42);
  }

  @Test
  default void transactionOutlivesARefusalThatItsWorkHandles() {
    TenantId tenant = Fixtures.newTenantId();
    Event taken = Fixtures.plainEvent("taken", Fixtures.EVENING);
    Event fresh = Fixtures.plainEvent("fresh", Fixtures.EVENING);
    transactions()
        .inOne(
            () -> {
              writeEverywhere(tenant, "one");
              events().addAll(tenant, List.of(taken));
              assertThatThrownBy(() -> events().addAll(tenant, List.of(fresh, taken)))
                  .isInstanceOf(IllegalArgumentException.class);
              operationsLog().append(tenant, Fixtures.plainOperation("refused"));
              return true;
            });
    assertSame(events().find(tenant, taken.id()), taken);
    assertThat(events().find(tenant, fresh.id())).isEmpty();
    assertThat(operationsLog().entries(tenant, 1, 10)).hasSize(2);
  }

  @Test
  default void transactionsAtOneTimeMakeOneChain() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    Together.run(
        8,
        writer -> {
          for (int i = 0; i < 5; i++) {
            String id = "writer " + writer + ", " + i;
            transactions()
                .inOne(
                    () -> {
                      writeEverywhere(tenant, id);
                      return true;
                    });
          }
        });
    assertWritten(tenant, 40);
    assertThat(ChainVerdict.of(operationsLog().entries(tenant, 1, 100).iterator()))
        .isInstanceOf(ChainVerdict.Intact.class);
  }

  @Test
  default void ofThoseWhoReplaceInTurnWhatTheyHaveSeenOneDoes()
      throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    standingRules().save(tenant, new RuleSheet("seen", "Ann", Fixtures.EVENING));
    jobSchedules().save(tenant, new JobSchedule("weekly", "0 3 * * 1", "Ann", Fixtures.EVENING));
    Optional<RuleSheet> seen = standingRules().current(tenant);
    Optional<JobSchedule> before = jobSchedules().find(tenant, "weekly");
    Queue<Integer> rules = new ConcurrentLinkedQueue<>();
    Queue<Integer> schedules = new ConcurrentLinkedQueue<>();
    Together.run(
        6,
        writer -> {
          RuleSheet own = new RuleSheet("own " + writer, "Ann", Fixtures.EVENING);
          JobSchedule other =
              new JobSchedule("weekly", writer + " 4 * * 1", "Ann", Fixtures.EVENING);
          if (replaced(
              tenant,
              () -> standingRules().current(tenant).equals(seen),
              () -> standingRules().save(tenant, own))) {
            rules.add(writer);
          }
          if (replaced(
              tenant,
              () -> jobSchedules().find(tenant, "weekly").equals(before),
              () -> jobSchedules().save(tenant, other))) {
            schedules.add(writer);
          }
        });
    assertThat(rules).hasSize(1);
    assertThat(schedules).hasSize(1);
    assertThat(standingRules().current(tenant))
        .hasValueSatisfying(one -> assertThat(one.text()).isEqualTo("own " + rules.peek()));
    assertThat(jobSchedules().find(tenant, "weekly"))
        .hasValueSatisfying(one -> assertThat(one.cron()).isEqualTo(schedules.peek() + " 4 * * 1"));
  }

  @Test
  default void whatIsSeenInTurnStaysSoWhateverOthersWrite()
      throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    Together.run(
        4,
        writer -> {
          for (int i = 0; i < 5; i++) {
            transactions()
                .inTurn(
                    tenant,
                    () -> {
                      int seen = venues().all(tenant).size();
                      venues().saveAll(tenant, List.of(Fixtures.plainVenue("v" + seen)));
                      return seen;
                    });
          }
        });
    assertThat(venues().all(tenant)).hasSize(20);
  }

  @Test
  default void effectComesOnceEverybodySeesWhatItFollows() {
    TenantId tenant = Fixtures.newTenantId();
    List<String> done = new ArrayList<>();
    String answer =
        transactions()
            .inTurn(
                tenant,
                () -> {
                  writeEverywhere(tenant, "one");
                  transactions()
                      .inOne(
                          () -> {
                            transactions().afterCommit(() -> done.add(others(tenant)));
                            return true;
                          });
                  transactions().afterCommit(() -> done.add("second"));
                  assertThat(done).isEmpty();
                  return "answer";
                });
    assertThat(answer).isEqualTo("answer");
    assertThat(done).containsExactly("2 rooms", "second");
    transactions().afterCommit(() -> done.add("at once"));
    assertThat(done).hasSize(3);
  }

  /** What another thread sees and writes, which has to wait for nobody. */
  private String others(TenantId tenant) {
    return CompletableFuture.supplyAsync(
            () ->
                transactions()
                    .inTurn(
                        tenant,
                        () -> {
                          venues().saveAll(tenant, List.of(Fixtures.plainVenue("two")));
                          return venues().all(tenant).size() + " rooms";
                        }))
        .join();
  }

  @Test
  default void effectOfWhatIsUndoneNeverComes() {
    TenantId tenant = Fixtures.newTenantId();
    List<String> done = new ArrayList<>();
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          transactions().afterCommit(() -> done.add("never"));
                          throw new IllegalStateException("the work failed");
                        }))
        .hasMessage("the work failed");
    writeEverywhere(tenant, "one");
    transactions().inOne(() -> done.add("other work"));
    assertThat(done).containsExactly("other work");
  }

  @Test
  default void effectMayWriteAndWhereItFailsWhatItFollowedStays() {
    TenantId tenant = Fixtures.newTenantId();
    assertThatThrownBy(
            () ->
                transactions()
                    .inOne(
                        () -> {
                          writeEverywhere(tenant, "one");
                          transactions().afterCommit(() -> writeEverywhere(tenant, "two"));
                          transactions()
                              .afterCommit(
                                  () -> {
                                    throw new IllegalStateException("the effect failed");
                                  });
                          transactions().afterCommit(() -> writeEverywhere(tenant, "three"));
                          return true;
                        }))
        .hasMessage("the effect failed");
    assertWritten(tenant, 2);
  }

  @Test
  default void failureInTurnLeavesNothing() {
    TenantId tenant = Fixtures.newTenantId();
    assertThatThrownBy(
            () ->
                transactions()
                    .inTurn(
                        tenant,
                        () -> {
                          writeEverywhere(tenant, "one");
                          throw new IllegalStateException("the work failed");
                        }))
        .hasMessage("the work failed");
    assertNothing(tenant);
  }

  private boolean replaced(TenantId tenant, BooleanSupplier isAsSeen, Runnable replace) {
    return transactions()
        .inTurn(
            tenant,
            () -> {
              boolean same = isAsSeen.getAsBoolean();
              if (same) {
                replace.run();
              }
              return same;
            });
  }

  private void writeEverywhere(TenantId tenant, String id) {
    venues().saveAll(tenant, List.of(Fixtures.plainVenue(id)));
    events().addAll(tenant, List.of(Fixtures.plainEvent(id, Fixtures.EVENING)));
    configurations().save(tenant, Configuration.defaults().with(Setting.MAX_DAILY_OUTREACH, "1"));
    operationsLog().append(tenant, Fixtures.plainOperation(id));
  }

  private void assertWritten(TenantId tenant, int times) {
    assertThat(venues().all(tenant)).hasSize(times);
    assertThat(events().between(tenant, Instant.MIN, Instant.MAX)).hasSize(times);
    assertThat(configurations().current(tenant).maxDailyOutreach()).isEqualTo(1);
    assertThat(operationsLog().entries(tenant, 1, 100)).hasSize(times);
  }

  private void assertNothing(TenantId tenant) {
    assertThat(venues().all(tenant)).isEmpty();
    assertThat(events().between(tenant, Instant.MIN, Instant.MAX)).isEmpty();
    assertThat(configurations().current(tenant)).isEqualTo(Configuration.defaults());
    assertThat(operationsLog().last(tenant)).isEmpty();
  }
}

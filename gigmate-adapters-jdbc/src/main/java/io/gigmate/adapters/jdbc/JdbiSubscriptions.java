package io.gigmate.adapters.jdbc;

import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.subscription.KeptSubscription;
import io.gigmate.core.subscription.Progress;
import io.gigmate.core.subscription.Subscription;
import io.gigmate.core.subscription.SubscriptionId;
import io.gigmate.core.subscription.Subscriptions;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Who is told what happens, in the table {@code subscriptions}. */
final class JdbiSubscriptions implements Subscriptions {
  private static final String ADD =
      """
      insert into subscriptions (tenant_id, subscription_id, url, topics, signed_up_by, signed_up_at,
        next_seq, state, attempts, due_at, failing_since, last_answer)
      values (:tenant, :id, :url, :topics, :by, :at, :next, :state, :attempts, :due, :since, :answer)
      """;

  private static final String PROGRESS =
      """
      update subscriptions set next_seq = :next, state = :state, attempts = :attempts,
        due_at = :due, failing_since = :since, last_answer = :answer,
        lease = :holder, leased_until = :until
      """;

  private static final String ONE = " where tenant_id = :tenant and subscription_id = :id";

  private final Work work;

  JdbiSubscriptions(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void add(TenantId tenant, Subscription subscription, Progress progress) {
    work.writing(
        tenant,
        handle -> {
          if (find(handle, tenant, subscription.id()).isPresent()) {
            throw new IllegalArgumentException("subscription id is taken: " + subscription.id());
          }
          Update add =
              bind(handle.createUpdate(ADD), tenant, subscription.id())
                  .bind("url", subscription.url())
                  .bindArray(
                      "topics",
                      String.class,
                      subscription.topics().stream().map(OperationKind::code).toList())
                  .bind("by", subscription.by())
                  .bind("at", Values.kept(subscription.at()));
          return bind(add, progress).execute();
        });
  }

  @Override
  public boolean remove(TenantId tenant, SubscriptionId id) {
    return work.writing(
            tenant,
            handle ->
                bind(handle.createUpdate("delete from subscriptions" + ONE), tenant, id).execute())
        == 1;
  }

  @Override
  public Optional<KeptSubscription> find(TenantId tenant, SubscriptionId id) {
    return work.reading(handle -> find(handle, tenant, id));
  }

  @Override
  public List<KeptSubscription> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from subscriptions where tenant_id = :tenant"
                        + " order by tenant_id, subscription_id")
                .bind("tenant", tenant.value())
                .map(JdbiSubscriptions::kept)
                .list());
  }

  @Override
  public Optional<KeptSubscription> claim(
      TenantId tenant, SubscriptionId id, String lease, Instant now, Instant until) {
    return work.together(
        handle -> {
          // One statement looks and takes: of two couriers the second finds it taken.
          int taken =
              bind(
                      handle.createUpdate(
                          "update subscriptions set lease = :holder, leased_until = :until"
                              + ONE
                              + " and state = 'active' and due_at <= :now"
                              + " and (leased_until is null or leased_until <= :now)"),
                      tenant,
                      id)
                  .bind("holder", lease)
                  .bind("until", Values.kept(until))
                  .bind("now", Values.kept(now))
                  .execute();
          return taken == 1 ? find(handle, tenant, id) : Optional.<KeptSubscription>empty();
        });
  }

  @Override
  public boolean save(
      TenantId tenant,
      SubscriptionId id,
      String lease,
      Progress progress,
      @Nullable Instant until) {
    return work.together(
            handle ->
                bind(
                        bind(
                            handle.createUpdate(PROGRESS + ONE + " and lease = :lease"),
                            tenant,
                            id),
                        progress)
                    .bind("lease", lease)
                    .bind("holder", until == null ? null : lease)
                    .bind("until", until == null ? null : Values.kept(until))
                    .execute())
        == 1;
  }

  @Override
  public boolean reset(TenantId tenant, SubscriptionId id, Progress progress) {
    // The turn before the row, as whoever removes it takes them.
    return work.writing(
            tenant,
            handle ->
                bind(bind(handle.createUpdate(PROGRESS + ONE), tenant, id), progress)
                    .bind("holder", (String) null)
                    .bind("until", (OffsetDateTime) null)
                    .execute())
        == 1;
  }

  private static Optional<KeptSubscription> find(
      Handle handle, TenantId tenant, SubscriptionId id) {
    return bind(handle.createQuery("select * from subscriptions" + ONE), tenant, id)
        .map(JdbiSubscriptions::kept)
        .findOne();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, TenantId tenant, SubscriptionId id) {
    return statement.bind("tenant", tenant.value()).bind("id", id.value());
  }

  private static Update bind(Update statement, Progress progress) {
    Instant since = progress.failingSince();
    return statement
        .bind("next", progress.next())
        .bind("state", progress.state().name().toLowerCase(Locale.ROOT))
        .bind("attempts", progress.attempts())
        .bind("due", Values.kept(progress.due()))
        .bind("since", since == null ? null : Values.kept(since))
        .bind("answer", progress.lastAnswer());
  }

  private static KeptSubscription kept(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new KeptSubscription(
        new Subscription(
            SubscriptionId.of(row.text("subscription_id")),
            row.text("url"),
            row.texts("topics").stream().map(OperationKind::parse).toList(),
            row.text("signed_up_by"),
            row.instant("signed_up_at")),
        new Progress(
            row.number("next_seq"),
            Progress.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
            row.count("attempts"),
            row.instant("due_at"),
            row.optionalInstant("failing_since"),
            row.optionalText("last_answer")));
  }
}

package io.gigmate.adapters.jdbc;

import io.gigmate.core.delivery.WebhookReceipts;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Which calls of providers were taken, in the table {@code webhook_receipts}. */
final class JdbiWebhookReceipts implements WebhookReceipts {
  private static final String KEEP =
      """
      insert into webhook_receipts (provider, call_id, taken_at)
      select :provider, :id, cast(:at as timestamp(6) with time zone)
      where not exists (
        select 1 from webhook_receipts where provider = :provider and call_id = :id)
      """;

  private final Work work;

  JdbiWebhookReceipts(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public boolean keep(String provider, String id, Instant at) {
    return work.writing(
            id,
            handle ->
                handle
                    .createUpdate(KEEP)
                    .bind("provider", provider)
                    .bind("id", id)
                    .bind("at", Values.kept(at))
                    .execute())
        == 1;
  }

  @Override
  public boolean knows(String provider, String id) {
    return work.reading(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from webhook_receipts"
                            + " where provider = :provider and call_id = :id")
                    .bind("provider", provider)
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one()
                == 1);
  }

  @Override
  public int forgetBefore(Instant time) {
    return work.together(
        handle ->
            handle
                .createUpdate("delete from webhook_receipts where taken_at < :time")
                .bind("time", Values.kept(time))
                .execute());
  }
}

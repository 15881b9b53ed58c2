package io.gigmate.adapters.jdbc;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.MessageGateway;
import io.gigmate.core.outreach.ledger.Outbox;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * What everybody in the fire test knows: a tenant in Chicago with two campaigns of two steps.
 *
 * @param sends how many are planned
 * @param cap a day
 */
record FireScene(int sends, int cap) {
  static final TenantId TENANT = TenantId.of("fire");
  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  /** Two days before the clocks go forward. */
  static final Instant START = Instant.parse("2026-03-06T14:00:00Z");

  static final List<CampaignId> CAMPAIGNS = List.of(CampaignId.of("north"), CampaignId.of("south"));

  /** Returns a pool of connections, since a new one for each statement would be the whole cost. */
  static DataSource dataSource(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return CalendarWriter.dataSource(url);
    }
    PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
    postgres.setUrl(url);
    return JdbcConnectionPool.create(postgres);
  }

  /** Plans everything; planned again by a process that was killed on the way, it is the same. */
  void plan(Database database) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "create table if not exists fire_unsubscribed"
                        + " (address varchar(200) not null primary key)"));
    setCap(database, cap);
    database
        .sendLedger()
        .plan(TENANT, IntStream.range(0, sends).mapToObj(FireScene::send).toList());
  }

  static void setCap(Database database, int cap) {
    database
        .configurations()
        .save(
            TENANT,
            Configuration.defaults().with(Setting.MAX_DAILY_OUTREACH, Integer.toString(cap)));
  }

  static Outbox outbox(Database database, FireClock clock, MessageGateway gateway) {
    SendPolicy policy =
        SendPolicy.of(
            ZONE,
            () -> SendLimits.from(database.configurations().current(TENANT)),
            (now, send) -> judge(database, now, send));
    return new Outbox(TENANT, database.sendLedger(), gateway, policy, clock);
  }

  static String address(int recipient) {
    return "r" + recipient + "@example.org";
  }

  /** A recipient has four sends: two campaigns with two steps. */
  private static PlannedSend send(int number) {
    int recipient = number / 4;
    return new PlannedSend(
        SendKey.of(
            CAMPAIGNS.get(number % 2), number % 4 < 2 ? "1" : "2", RecipientId.of("r" + recipient)),
        Channel.EMAIL,
        Purpose.COMMERCIAL,
        new ContactPoint(ContactPoint.Kind.MAILBOX, address(recipient)),
        START);
  }

  private static HandOffVerdict judge(Database database, Instant now, PlannedSend send) {
    boolean hasLeft =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select 1 from fire_unsubscribed where address = :address")
                        .bind("address", send.to().value())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    if (hasLeft) {
      return HandOffVerdict.refuse("has unsubscribed");
    }
    ZonedDateTime local = now.atZone(ZONE);
    boolean sleepsLong = send.to().value().startsWith("r1");
    return sleepsLong && local.getHour() < 8
        ? HandOffVerdict.defer(
            local.toLocalDate().atTime(8, 0).atZone(ZONE).toInstant(), "quiet hours")
        : HandOffVerdict.allow();
  }
}

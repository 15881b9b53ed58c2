package io.gigmate.adapters.jdbc;

import io.gigmate.core.event.Event;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.testkit.Fixtures;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that adds calendars until somebody kills it. Its output says how far it came: {@code
 * begin n}, {@code half n} within the transaction, {@code done n} once it is committed.
 */
final class CalendarWriter {
  static final int EVENTS_PER_CALENDAR = 1_000;
  private static final int CALENDARS = 200;

  private CalendarWriter() {}

  public static void main(String[] args) {
    Database database = Database.open(dataSource(args[0]));
    TenantId tenant = TenantId.of(args[1]);
    for (int i = 1; i <= CALENDARS; i++) {
      int calendar = i;
      say("begin " + calendar);
      database.transactions().inOne(() -> add(database, tenant, calendar));
      say("done " + calendar);
    }
  }

  static DataSource dataSource(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return JdbcConnectionPool.create(url, "sa", "");
    }
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    return dataSource;
  }

  /** Returns the number of the calendar that the event belongs to. */
  static int calendarOf(Event event) {
    String id = event.id().value();
    return Integer.parseInt(id.substring(0, id.indexOf('-')));
  }

  private static boolean add(Database database, TenantId tenant, int calendar) {
    List<Event> events =
        IntStream.range(0, EVENTS_PER_CALENDAR)
            .mapToObj(i -> Fixtures.fullEvent(calendar + "-" + i, Fixtures.EVENING))
            .toList();
    database.events().addAll(tenant, events.subList(0, EVENTS_PER_CALENDAR / 2));
    say("half " + calendar);
    database.events().addAll(tenant, events.subList(EVENTS_PER_CALENDAR / 2, EVENTS_PER_CALENDAR));
    database.operationsLog().append(tenant, Fixtures.plainOperation("calendar " + calendar));
    return true;
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

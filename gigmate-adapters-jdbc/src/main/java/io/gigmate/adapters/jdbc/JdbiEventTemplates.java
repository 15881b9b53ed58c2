package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import io.gigmate.scheduling.template.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Event templates in the table {@code event_templates}, whose week begins with Sunday as 0. */
final class JdbiEventTemplates implements EventTemplates {
  private static final String SAVE =
      Merge.into(
          "event_templates",
          List.of("tenant_id", "template_id"),
          """
          title_template varchar
          description_template varchar
          genre_category varchar
          min_price numeric(22, 4)
          max_price numeric(22, 4)
          currency varchar
          min_capacity integer
          max_capacity integer
          preferred_day_of_week integer array
          preferred_time_slots varchar array
          duration_minutes integer
          is_active boolean
          valid_from date
          valid_until date
          weight double precision
          """);

  private final Work work;

  JdbiEventTemplates(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<EventTemplate> templates) {
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          templates.forEach(template -> bind(batch, tenant, template).add());
          return batch.execute();
        });
  }

  @Override
  public List<EventTemplate> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from event_templates where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiEventTemplates::template)
                .stream()
                .sorted(comparing(EventTemplate::id))
                .toList());
  }

  private static PreparedBatch bind(PreparedBatch batch, TenantId tenant, EventTemplate template) {
    List<Integer> days =
        template.preferredDays().stream().map(JdbiEventTemplates::fromSunday).toList();
    return batch
        .bind("tenant_id", tenant.value())
        .bind("template_id", template.id().value())
        .bind("title_template", template.titleTemplate())
        .bind("description_template", template.descriptionTemplate())
        .bind("genre_category", template.genre().name())
        .bind("min_price", template.price().lowest().getAmount())
        .bind("max_price", template.price().highest().getAmount())
        .bind("currency", template.price().lowest().getCurrencyUnit().getCode())
        .bind("min_capacity", template.minCapacity())
        .bind("max_capacity", template.maxCapacity())
        .bindArray("preferred_day_of_week", Integer.class, days)
        .bindArray("preferred_time_slots", String.class, template.preferredSlots())
        .bind("duration_minutes", (int) template.duration().toMinutes())
        .bind("is_active", template.active())
        .bind("valid_from", template.validity().from())
        .bind("valid_until", template.validity().until())
        .bind("weight", template.weight());
  }

  private static EventTemplate template(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new EventTemplate(
        TemplateId.of(row.text("template_id")),
        row.text("title_template"),
        row.text("description_template"),
        Genre.of(row.text("genre_category")),
        PriceRange.of(row.money("min_price"), row.money("max_price")),
        row.count("min_capacity"),
        row.count("max_capacity"),
        row.counts("preferred_day_of_week").stream().map(JdbiEventTemplates::day).toList(),
        row.texts("preferred_time_slots"),
        Duration.ofMinutes(row.count("duration_minutes")),
        row.flag("is_active"),
        new Validity(
            row.optional("valid_from", LocalDate.class),
            row.optional("valid_until", LocalDate.class)),
        row.fraction("weight"));
  }

  private static int fromSunday(DayOfWeek day) {
    return day.getValue() % 7;
  }

  private static DayOfWeek day(int fromSunday) {
    return DayOfWeek.SUNDAY.plus(fromSunday);
  }
}

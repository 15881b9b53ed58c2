package io.gigmate.scoring.growth;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.Tenant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Counts members and leads by whole weeks, says how many there will be, and what members are worth.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class GrowthDesk {
  /** So many weeks ahead where nothing else is said. */
  public static final int WEEKS_AHEAD = 8;

  private static final int MOST_WEEKS = 104;

  private final Prospects prospects;
  private final ChurnDesk churn;

  /** Creates the desk on who knows the leads and who knows the members. */
  public GrowthDesk(Prospects prospects, ChurnDesk churn) {
    this.prospects = prospects;
    this.churn = churn;
  }

  /**
   * Returns how many there were and will be.
   *
   * @param ahead up to so many weeks, and no more than a third of those known
   */
  public GrowthReport report(Tenant tenant, GrowthOf of, int ahead) {
    if (ahead < 1 || ahead > MOST_WEEKS) {
      throw new IllegalArgumentException("1 to " + MOST_WEEKS + " weeks ahead: " + ahead);
    }
    KnownDays leads = of == GrowthOf.LEADS ? leads(tenant) : new KnownDays(tenant.timeZone());
    List<Activity> members = of == GrowthOf.MEMBERS ? churn.activities(tenant) : List.of();
    // Before the window has filled once, its count rises by itself and tells nothing of growth.
    LocalDate full =
        members.stream()
            .map(member -> member.days().get(0))
            .min(Comparator.naturalOrder())
            .map(first -> first.plusDays(ChurnDesk.DAYS_AHEAD))
            .orElse(LocalDate.MIN);
    List<WeekCount> weeks = new ArrayList<>();
    LocalDate last = churn.today(tenant).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    for (LocalDate end = last.minusWeeks(MOST_WEEKS - 1L);
        !end.isAfter(last);
        end = end.plusWeeks(1)) {
      LocalDate on = end;
      long count = leads.until(on) + members.stream().filter(one -> isActive(one, on)).count();
      if (!end.isBefore(full) && (count > 0 || !weeks.isEmpty())) {
        weeks.add(new WeekCount(end, (int) count));
      }
    }
    return new GrowthReport(of, weeks, forecasts(weeks, ahead), leads.undated);
  }

  private static List<GrowthForecast> forecasts(List<WeekCount> weeks, int ahead) {
    if (weeks.size() < GrowthForecaster.FEWEST) {
      return List.of();
    }
    return GrowthForecaster.forecast(
        weeks.stream().map(week -> (double) week.count()).toList(),
        Math.min(ahead, weeks.size() / 3));
  }

  private KnownDays leads(Tenant tenant) {
    KnownDays days = new KnownDays(tenant.timeZone());
    prospects.forEach(tenant.id(), days::count);
    return days;
  }

  private static boolean isActive(Activity member, LocalDate on) {
    LocalDate from = on.minusDays(ChurnDesk.DAYS_AHEAD);
    return member.days().stream().anyMatch(day -> day.isAfter(from) && !day.isAfter(on));
  }

  /**
   * Returns what each member is worth in the year to come, the highest first; empty where too
   * little is known of them.
   *
   * @param perShow what a show leaves, on average
   */
  public List<MemberValue> values(Tenant tenant, Money perShow) {
    return MemberValue.highestFirst(
        churn.report(tenant, ChurnDesk.DAYS_AHEAD).risks().stream()
            .map(risk -> MemberValue.of(risk, perShow))
            .toList());
  }

  /** On how many days how many leads became known, as far as they say so. */
  private static final class KnownDays {
    private final NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    private final ZoneId zone;
    private int undated;

    KnownDays(ZoneId zone) {
      this.zone = zone;
    }

    void count(Prospect lead) {
      Provenance where = lead.provenance();
      Instant at = where == null ? null : where.obtainedAt();
      if (at == null) {
        undated++;
      } else {
        days.merge(LocalDate.ofInstant(at, zone), 1, Integer::sum);
      }
    }

    long until(LocalDate day) {
      return days.headMap(day, true).values().stream().mapToLong(Integer::longValue).sum();
    }
  }
}

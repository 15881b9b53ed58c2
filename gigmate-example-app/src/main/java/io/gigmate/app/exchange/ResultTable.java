package io.gigmate.app.exchange;

import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.app.files.ResultFile;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.demand.ShowResults;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What past shows sold: what is real, and never what a demonstration made up. */
final class ResultTable implements ExchangeTable<ShowResult> {
  private final ShowResults results;
  private final Tenants tenants;
  private final InstantSource clock;

  ResultTable(ShowResults results, Tenants tenants, InstantSource clock) {
    this.results = results;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public List<Placed<ShowResult>> read(ImportWish wish, InputReport report) throws IOException {
    return ResultFile.placed(wish.file(), report);
  }

  @Override
  public Map<String, ShowResult> kept(TenantId tenant) {
    return ExchangeTables.byId(real(results, tenant), ShowResult::event);
  }

  static List<ShowResult> real(ShowResults results, TenantId tenant) {
    return results.between(
        tenant, SalesOrigin.REAL, ExchangeTables.FIRST_DAY, ExchangeTables.LAST_DAY);
  }

  @Override
  public String id(ShowResult row) {
    return row.event().value();
  }

  @Override
  public List<Placed<ShowResult>> fitting(
      ImportWish wish,
      List<Placed<ShowResult>> rows,
      Map<String, ShowResult> kept,
      InputReport report) {
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), tenants.required(wish.tenant()).timeZone());
    return rows.stream()
        .filter(
            row -> {
              boolean past =
                  !row.value().date().isAfter(today)
                      && !row.value().date().isBefore(ExchangeTables.FIRST_DAY);
              if (!past) {
                report.problem(
                    wish.file().name(),
                    row.line(),
                    "date",
                    "must lie from 1900 to today: '" + row.value().date() + "'");
              }
              return past;
            })
        .toList();
  }

  @Override
  public void save(TenantId tenant, List<ShowResult> added, List<ShowResult> changed, String by) {
    results.saveAll(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }
}

package io.gigmate.app.exchange;

import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicies;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prospects. Where one came from is not lost by a table that leaves it out, and what names a source
 * counts as had when it is brought in and on its owner's export, so that the source's terms go on
 * holding.
 */
final class ProspectTable implements ExchangeTable<Prospect> {
  private final Prospects prospects;
  private final Consumer<TenantId> after;
  private final InstantSource clock;

  ProspectTable(Prospects prospects, Consumer<TenantId> after, InstantSource clock) {
    this.prospects = prospects;
    this.after = after;
    this.clock = clock;
  }

  @Override
  public List<Placed<Prospect>> read(ImportWish wish, InputReport report) throws IOException {
    List<Placed<Prospect>> rows = new ArrayList<>();
    ProspectFile.readPlaced(wish.file(), report, rows::add);
    return rows;
  }

  @Override
  public Map<String, Prospect> kept(TenantId tenant) {
    return ExchangeTables.byId(prospects.all(tenant), Prospect::id);
  }

  @Override
  public String id(Prospect row) {
    return row.id().value();
  }

  @Override
  public Prospect settled(Prospect row, @Nullable Prospect kept) {
    Provenance said = row.provenance();
    Provenance known = kept == null ? null : kept.provenance();
    if (said == null) {
      return known == null ? row : row.foundAt(known);
    }
    if (known != null
        && said.source().equals(known.source())
        && Objects.equals(said.url(), known.url())) {
      Instant time = known.obtainedAt();
      SourcePolicy.Way way = known.basis();
      Provenance timed = said.obtainedAt() == null && time != null ? said.had(time) : said;
      return row.foundAt(timed.basis() == null && way != null ? timed.on(way) : timed);
    }
    return row.foundAt(said.completed(clock.instant(), SourcePolicy.Way.OWNER_EXPORT));
  }

  @Override
  public List<Placed<Prospect>> fitting(
      ImportWish wish,
      List<Placed<Prospect>> rows,
      Map<String, Prospect> kept,
      InputReport report) {
    Map<String, SourcePolicy> policies =
        ExchangeTables.byId(SourcePolicies.standard().all(), SourcePolicy::source);
    Instant now = clock.instant();
    return rows.stream()
        .filter(
            row ->
                row.value().equals(kept.get(id(row.value())))
                    || mayBeHad(wish, row, policies, now, report))
        .toList();
  }

  private static boolean mayBeHad(
      ImportWish wish,
      Placed<Prospect> row,
      Map<String, SourcePolicy> policies,
      Instant now,
      InputReport report) {
    Provenance where = row.value().provenance();
    if (where == null) {
      return true;
    }
    Instant obtained = where.obtainedAt();
    if (obtained != null && obtained.isAfter(now)) {
      report.problem(
          wish.file().name(), row.line(), "obtained_at", "must not lie ahead: '" + obtained + "'");
      return false;
    }
    SourcePolicy policy = policies.get(where.source());
    SourcePolicy.Way basis = where.basis();
    if (policy == null || basis == null) {
      return true;
    }
    Optional<String> why =
        policy
            .ask(basis)
            .fold(allowed -> Optional.empty(), refused -> Optional.of(refused.reason()));
    why.ifPresent(reason -> report.problem(wish.file().name(), row.line(), "basis", reason));
    return why.isEmpty();
  }

  @Override
  public void save(TenantId tenant, List<Prospect> added, List<Prospect> changed, String by) {
    prospects.saveAll(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }

  @Override
  public Optional<PersonalInputs> inputs(List<Prospect> rows) {
    return Optional.of(PersonalInputs.ofMany(rows.stream()));
  }

  @Override
  public void settle(TenantId tenant) {
    after.accept(tenant);
  }
}

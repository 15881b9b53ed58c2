package io.gigmate.benchmarks.rows;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Jdbi's batches with parameters by name. */
final class JdbiWay {
  private static final String INSERT =
      PlainJdbc.INSERT
          + """
          (:tenant_id, :prospect_id, :prospect_type, :name, :email, :city, :state, :source,
          :obtained_at, :basis, :capacity, :genres, :followers, :engagement_rate,
          :posts_last_90_days, :last_active, :shows_per_month)
          """;

  private JdbiWay() {}

  static void insert(Handle handle, List<Prospect> prospects) {
    run(handle.prepareBatch(INSERT), prospects);
  }

  static void upsert(Handle handle, List<Prospect> prospects) {
    run(handle.prepareBatch(INSERT + PlainJdbc.ON_CONFLICT), prospects);
  }

  private static void run(PreparedBatch batch, List<Prospect> prospects) {
    for (Prospect one : prospects) {
      City city = one.city();
      Provenance provenance = one.provenance();
      Instant obtained = provenance == null ? null : provenance.obtainedAt();
      SourcePolicy.Way basis = provenance == null ? null : provenance.basis();
      Reach reach = one.reach();
      batch
          .bind("tenant_id", Server.TENANT.value())
          .bind("prospect_id", one.id().value())
          .bind("prospect_type", one.type().code())
          .bind("name", one.name())
          .bind("email", one.contact().email())
          .bind("city", city == null ? null : city.name())
          .bind("state", city == null ? null : city.state())
          .bind("source", provenance == null ? null : provenance.source())
          .bindByType(
              "obtained_at",
              obtained == null ? null : obtained.atOffset(ZoneOffset.UTC),
              OffsetDateTime.class)
          .bind("basis", basis == null ? null : basis.code())
          .bind("capacity", one.capacity())
          .bindArray("genres", String.class, one.genres().stream().map(Genre::name).toList())
          .bind("followers", reach.followers())
          .bind("engagement_rate", reach.engagementRate())
          .bind("posts_last_90_days", reach.postsLast90Days())
          .bindByType("last_active", reach.lastActive(), LocalDate.class)
          .bind("shows_per_month", reach.showsPerMonth())
          .add();
    }
    batch.execute();
  }
}

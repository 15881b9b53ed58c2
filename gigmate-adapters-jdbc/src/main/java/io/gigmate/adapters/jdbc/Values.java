package io.gigmate.adapters.jdbc;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ProspectId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The domain's values as parameters. */
final class Values {
  /** Both databases and their drivers know these as instants, not as infinity. */
  private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("+200000-01-01T00:00:00Z");

  private Values() {}

  /** Returns the instant as it is kept: to the microsecond. */
  static OffsetDateTime kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /**
   * Returns the instant as something to compare with: the first kept one that is not before it, so
   * that a comparison answers what it would for the instant itself.
   */
  static OffsetDateTime bound(Instant instant) {
    if (instant.isBefore(EARLIEST)) {
      return EARLIEST.atOffset(ZoneOffset.UTC);
    }
    if (instant.isAfter(LATEST)) {
      return LATEST.atOffset(ZoneOffset.UTC);
    }
    Instant floor = instant.truncatedTo(ChronoUnit.MICROS);
    return (floor.equals(instant) ? floor : floor.plus(1, ChronoUnit.MICROS))
        .atOffset(ZoneOffset.UTC);
  }

  static <S extends SqlStatement<S>> S bind(S statement, @Nullable City city) {
    return statement
        .bind("city", city == null ? null : city.name())
        .bind("state", city == null ? null : city.state());
  }

  static <S extends SqlStatement<S>> S bind(S statement, @Nullable GeoPoint location) {
    return statement
        .bind("latitude", location == null ? null : (Double) location.latitude())
        .bind("longitude", location == null ? null : (Double) location.longitude());
  }

  static <S extends SqlStatement<S>> S bindIds(
      S statement, String name, Collection<ProspectId> ids) {
    return bindTexts(statement, name, ids.stream().map(ProspectId::value).toList());
  }

  static <S extends SqlStatement<S>> S bind(S statement, List<Genre> genres) {
    return bindTexts(statement, "genres", genres.stream().map(Genre::name).toList());
  }

  /** Binds texts as an array, without a look at what types there are, as Jdbi does each time. */
  static <S extends SqlStatement<S>> S bindTexts(S statement, String name, List<String> texts) {
    Object[] array = texts.toArray();
    return statement.bind(
        name,
        (Argument)
            (position, prepared, context) ->
                prepared.setArray(
                    position, prepared.getConnection().createArrayOf("varchar", array)));
  }
}

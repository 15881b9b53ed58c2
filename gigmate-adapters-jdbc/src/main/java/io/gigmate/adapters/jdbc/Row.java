package io.gigmate.adapters.jdbc;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A row as the domain's values. */
final class Row {
  private final ResultSet columns;

  Row(ResultSet columns) {
    this.columns = columns;
  }

  String text(String column) throws SQLException {
    return columns.getString(column);
  }

  @Nullable String optionalText(String column) throws SQLException {
    return columns.getString(column);
  }

  int count(String column) throws SQLException {
    return columns.getInt(column);
  }

  long number(String column) throws SQLException {
    return columns.getLong(column);
  }

  double fraction(String column) throws SQLException {
    return columns.getDouble(column);
  }

  boolean flag(String column) throws SQLException {
    return columns.getBoolean(column);
  }

  <T> @Nullable T optional(String column, Class<T> type) throws SQLException {
    return columns.getObject(column, type);
  }

  Instant instant(String column) throws SQLException {
    return columns.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Nullable Instant optionalInstant(String column) throws SQLException {
    OffsetDateTime time = columns.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  ZoneId zone() throws SQLException {
    return ZoneId.of(columns.getString("time_zone"));
  }

  /** The amount in the currency of the row. */
  Money money(String column) throws SQLException {
    CurrencyUnit currency = CurrencyUnit.of(columns.getString("currency"));
    // The column has more decimals than most currencies; those are zero.
    return Money.of(currency, columns.getBigDecimal(column), RoundingMode.UNNECESSARY);
  }

  /** The amount in the currency of the row; null where the row has none. */
  @Nullable Money optionalMoney(String column) throws SQLException {
    return columns.getBigDecimal(column) == null ? null : money(column);
  }

  List<String> texts(String column) throws SQLException {
    return Arrays.stream(elements(column)).map(String.class::cast).toList();
  }

  List<Integer> counts(String column) throws SQLException {
    return Arrays.stream(elements(column)).map(Integer.class::cast).toList();
  }

  List<Genre> genres() throws SQLException {
    return texts("genres").stream().map(Genre::of).toList();
  }

  @Nullable City city() throws SQLException {
    String name = columns.getString("city");
    return name == null ? null : City.of(name, columns.getString("state"));
  }

  @Nullable GeoPoint location() throws SQLException {
    Double latitude = columns.getObject("latitude", Double.class);
    return latitude == null ? null : GeoPoint.of(latitude, columns.getDouble("longitude"));
  }

  private Object[] elements(String column) throws SQLException {
    Array array = columns.getArray(column);
    return (Object[]) array.getArray();
  }
}

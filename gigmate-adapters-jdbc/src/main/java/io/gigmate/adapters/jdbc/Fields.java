package io.gigmate.adapters.jdbc;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of many rows as the domain's values, read one after the other in the order in which
 * the statement names them: for scans, in which looking a column up by its name would be most of
 * the work. Values that rows share are made once.
 */
final class Fields {
  /** More different ones than this are not worth keeping. */
  private static final int MOST_KEPT = 4_096;

  private final ResultSet columns;
  private final Map<List<String>, List<Genre>> genres = new HashMap<>();
  private final Map<String, Map<String, City>> cities = new HashMap<>();
  private int at;

  Fields(ResultSet columns) {
    this.columns = columns;
  }

  /** Goes to the next row, if there is one. */
  boolean next() throws SQLException {
    at = 0;
    return columns.next();
  }

  /** Passes over a column. */
  void skip() {
    at++;
  }

  String text() throws SQLException {
    return columns.getString(++at);
  }

  @Nullable String optionalText() throws SQLException {
    return columns.getString(++at);
  }

  @Nullable Integer optionalCount() throws SQLException {
    int value = columns.getInt(++at);
    return value == 0 && columns.wasNull() ? null : value;
  }

  @Nullable Long optionalNumber() throws SQLException {
    long value = columns.getLong(++at);
    return value == 0 && columns.wasNull() ? null : value;
  }

  @Nullable Double optionalFraction() throws SQLException {
    double value = columns.getDouble(++at);
    return value == 0 && columns.wasNull() ? null : value;
  }

  @Nullable LocalDate optionalDate() throws SQLException {
    return columns.getObject(++at, LocalDate.class);
  }

  @Nullable Instant optionalInstant() throws SQLException {
    OffsetDateTime time = columns.getObject(++at, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** Its name and its state. */
  @Nullable City city() throws SQLException {
    String name = columns.getString(++at);
    String state = columns.getString(++at);
    return name == null ? null : city(name, state);
  }

  private City city(String name, String state) {
    Map<String, City> ofState = cities.computeIfAbsent(state, first -> new HashMap<>());
    City known = ofState.get(name);
    if (known == null) {
      known = City.of(name, state);
      if (ofState.size() < MOST_KEPT) {
        ofState.put(name, known);
      }
    }
    return known;
  }

  /** Its latitude and its longitude. */
  @Nullable GeoPoint location() throws SQLException {
    double latitude = columns.getDouble(++at);
    boolean none = columns.wasNull();
    double longitude = columns.getDouble(++at);
    return none ? null : GeoPoint.of(latitude, longitude);
  }

  List<Genre> genres() throws SQLException {
    Object[] names = (Object[]) columns.getArray(++at).getArray();
    if (names.length == 0) {
      return List.of();
    }
    List<String> key = List.of(Arrays.copyOf(names, names.length, String[].class));
    List<Genre> known = genres.get(key);
    if (known == null) {
      known = key.stream().map(Genre::of).toList();
      if (genres.size() < MOST_KEPT) {
        genres.put(key, known);
      }
    }
    return known;
  }
}

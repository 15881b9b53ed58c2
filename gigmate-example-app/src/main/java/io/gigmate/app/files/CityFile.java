package io.gigmate.app.files;

import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.place.GeoPoint;
import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of towns: where their middle is, and their time zone. */
public final class CityFile {
  private static final CsvTable TABLE =
      CsvTable.of(
          List.of("city", "state", "latitude", "longitude", "time_zone"), List.of("county"));

  private CityFile() {}

  /** Returns the gazetteer that the file states. */
  public static Gazetteer read(InputFile file, InputReport report) throws IOException {
    Map<City, Gazetteer.Entry> towns = new LinkedHashMap<>();
    TABLE.read(
        file,
        report,
        row -> {
          String name = row.required("city", text -> Fields.text(text, 120));
          String state = row.required("state", text -> Fields.text(text, 40));
          GeoPoint centre = row.point();
          ZoneId zone = row.required("time_zone", Fields::zone);
          if (centre == null && row.isSound()) {
            row.refuse("latitude", "must not be blank");
          }
          if (name != null && state != null && centre != null && zone != null) {
            City city = City.of(name, state);
            if (towns.putIfAbsent(city, new Gazetteer.Entry(centre, zone)) != null) {
              row.refuse("city", Fields.quoted(city.toString()) + " stands there already");
            }
          }
        });
    return Gazetteer.of(towns);
  }
}

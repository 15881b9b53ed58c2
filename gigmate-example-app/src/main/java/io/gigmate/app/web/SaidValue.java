package io.gigmate.app.web;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.SourcedValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of a prospect, and who said so when. */
public record SaidValue(String field, String value, String who) {
  private record Field(String label, Function<Prospect, @Nullable Object> part) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("Name", Prospect::name),
          new Field("Kind", prospect -> Wording.label(prospect.type().code())),
          new Field("Business", Prospect::businessName),
          new Field("E-mail", prospect -> prospect.contact().email()),
          new Field("Phone", prospect -> prospect.contact().phone()),
          new Field("Website", prospect -> prospect.contact().website()),
          new Field("Address", prospect -> prospect.contact().address()),
          new Field("Postal code", prospect -> prospect.contact().postalCode()),
          new Field("Town", prospect -> town(prospect.city())),
          new Field("Place", Prospect::location),
          new Field("Capacity", Prospect::capacity),
          new Field("Genres", prospect -> genres(prospect.genres())),
          new Field("Followers", prospect -> prospect.reach().followers()),
          new Field("Engagement rate", prospect -> prospect.reach().engagementRate()),
          new Field("Posts in 90 days", prospect -> prospect.reach().postsLast90Days()),
          new Field("Last active", prospect -> prospect.reach().lastActive()),
          new Field("Shows a month", prospect -> prospect.reach().showsPerMonth()));

  /** Every value of every source, field by field, the latest first. */
  static List<SaidValue> all(MergedProspect whole, ZoneId zone) {
    List<SaidValue> said = new ArrayList<>();
    for (Field field : FIELDS) {
      for (SourcedValue<Object> value : whole.values(field.part())) {
        said.add(
            new SaidValue(
                field.label(), value.value().toString(), told(value.source(), value.seen(), zone)));
      }
    }
    return said;
  }

  /** Every value of one record. */
  static List<SaidValue> all(Prospect record) {
    List<SaidValue> said = new ArrayList<>();
    for (Field field : FIELDS) {
      Object value = field.part().apply(record);
      if (value != null) {
        said.add(new SaidValue(field.label(), value.toString(), ""));
      }
    }
    return said;
  }

  static String told(String source, @Nullable Instant seen, ZoneId zone) {
    return source
        + (seen == null ? ", at a time not known" : ", " + Wording.moment(seen.atZone(zone)));
  }

  private static @Nullable String town(@Nullable City city) {
    return city == null ? null : city.toString();
  }

  private static @Nullable String genres(List<Genre> genres) {
    return genres.isEmpty() ? null : String.join(", ", genres.stream().map(Genre::name).toList());
  }
}

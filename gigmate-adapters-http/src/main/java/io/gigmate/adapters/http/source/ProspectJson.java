package io.gigmate.adapters.http.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads prospects from JSON: an array of objects whose fields are the columns of the table of
 * prospects, with genres as an array or joined by {@code |}. Fields of other names are passed over;
 * an object that cannot be read refuses the whole document, by its place and its field.
 */
public final class ProspectJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ProspectJson() {}

  /**
   * Returns the prospects of the document, in its order.
   *
   * @param origin where the document was had; an object's own {@code source} and {@code source_url}
   *     stand before it
   * @throws IllegalArgumentException where it cannot be read, naming what cannot
   */
  public static List<Prospect> read(byte[] document, Provenance origin) {
    JsonNode array = parsed(document);
    if (!array.isArray()) {
      throw new IllegalArgumentException("the document must be an array of objects");
    }
    List<Prospect> prospects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      prospects.add(new Entry(i, array.get(i)).prospect(origin));
    }
    return prospects;
  }

  private static JsonNode parsed(byte[] document) {
    try {
      return MAPPER.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the document is not JSON from line " + e.getLocation().getLineNr() + " on", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the document is not JSON", e);
    }
  }

  /** One object of the array. */
  private record Entry(int place, JsonNode fields) {
    Prospect prospect(Provenance origin) {
      if (!fields.isObject()) {
        throw new IllegalArgumentException("[" + place + "] must be an object");
      }
      return Prospect.builder(
              required("prospect_id", ProspectId::of),
              required("prospect_type", ProspectType::parse),
              required("name", Function.identity()))
          .businessName(text("business_name"))
          .contact(
              whole(
                  () ->
                      new ContactDetails(
                          text("email"),
                          text("phone"),
                          text("website"),
                          text("address"),
                          text("postal_code"))))
          .city(city())
          .location(location())
          .provenance(provenance(origin))
          .capacity(optional("capacity", Integer::valueOf))
          .genres(genres())
          .reach(
              whole(
                  () ->
                      new Reach(
                          optional("followers", Long::valueOf),
                          optional("engagement_rate", Double::valueOf),
                          optional("posts_last_90d", Integer::valueOf),
                          optional("last_active", LocalDate::parse),
                          optional("shows_per_month", Double::valueOf))))
          .build();
    }

    private Provenance provenance(Provenance origin) {
      String source = text("source");
      String url = text("source_url");
      Instant obtained = optional("obtained_at", text -> OffsetDateTime.parse(text).toInstant());
      SourcePolicy.Way basis = optional("basis", SourcePolicy.Way::parse);
      return whole(() -> had(origin.naming(source, url), obtained, basis));
    }

    private static Provenance had(
        Provenance where, @Nullable Instant time, SourcePolicy.@Nullable Way basis) {
      Provenance timed = time == null ? where : where.had(time);
      return basis == null ? timed : timed.on(basis);
    }

    private @Nullable City city() {
      String name = text("city");
      String state = text("state");
      return name == null || state == null ? null : whole(() -> City.of(name, state));
    }

    private @Nullable GeoPoint location() {
      Double latitude = optional("latitude", Double::valueOf);
      Double longitude = optional("longitude", Double::valueOf);
      return latitude == null || longitude == null
          ? null
          : whole(() -> GeoPoint.of(latitude, longitude));
    }

    private List<Genre> genres() {
      List<String> names = new ArrayList<>();
      JsonNode given = fields.path("genres");
      if (given.isArray()) {
        given.forEach(name -> names.add(name.asText()));
      } else {
        String joined = text("genres");
        names.addAll(joined == null ? List.of() : List.of(joined.split("\\|", -1)));
      }
      return whole(
          () -> names.stream().filter(name -> !name.isBlank()).map(Genre::of).distinct().toList());
    }

    private <T> T required(String field, Function<String, T> meaning) {
      T value = optional(field, meaning);
      if (value == null) {
        throw new IllegalArgumentException("[" + place + "]." + field + ": must not be blank");
      }
      return value;
    }

    private <T> @Nullable T optional(String field, Function<String, T> meaning) {
      String text = text(field);
      if (text == null) {
        return null;
      }
      try {
        return meaning.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException("[" + place + "]." + field + ": " + e.getMessage(), e);
      }
    }

    /** Returns a text or a number as text; null where it is blank or not there. */
    private @Nullable String text(String field) {
      JsonNode value = fields.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (!value.isTextual() && !value.isNumber()) {
        throw new IllegalArgumentException(
            "[" + place + "]." + field + ": must be a text or a number");
      }
      String text = value.asText().strip();
      return text.isEmpty() ? null : text;
    }

    private <T> T whole(Parts<T> parts) {
      try {
        return parts.together();
      } catch (IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        throw message.startsWith("[")
            ? e
            : new IllegalArgumentException("[" + place + "]: " + message, e);
      }
    }
  }

  private interface Parts<T> {
    T together();
  }
}

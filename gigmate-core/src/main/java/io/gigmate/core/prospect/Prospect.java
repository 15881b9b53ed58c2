package io.gigmate.core.prospect;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a platform might work with, as one source described them. What is null or empty is
 * unknown.
 *
 * @param id identifies it within its tenant
 * @param type what it is to the platform
 * @param name the person, act or room
 * @param businessName the business behind it, where known
 * @param contact how it can be reached
 * @param city its town, where known
 * @param location its coordinates, where known
 * @param provenance where it was found, where known
 * @param capacity people that its room holds, where it has one
 * @param genres what it plays or books, each once
 * @param reach its public presence
 */
public record Prospect(
    ProspectId id,
    ProspectType type,
    String name,
    @Nullable String businessName,
    ContactDetails contact,
    @Nullable City city,
    @Nullable GeoPoint location,
    @Nullable Provenance provenance,
    @Nullable Integer capacity,
    List<Genre> genres,
    Reach reach) {
  public Prospect {
    name = Checks.text("prospect name", name, 200);
    businessName =
        businessName == null || businessName.isBlank()
            ? null
            : Checks.text("business name", businessName, 200);
    if (capacity != null) {
      Checks.between("capacity", capacity, 1, 1_000_000);
    }
    genres = Checks.distinct(genres);
  }

  /** Starts a prospect with the three parts that every prospect has. */
  public static Builder builder(ProspectId id, ProspectType type, String name) {
    return new Builder(id, type, name);
  }

  /** Returns this prospect, found there. */
  public Prospect foundAt(Provenance where) {
    return new Prospect(
        id, type, name, businessName, contact, city, location, where, capacity, genres, reach);
  }

  /** Returns this prospect under another id. */
  public Prospect under(ProspectId other) {
    return new Prospect(
        other,
        type,
        name,
        businessName,
        contact,
        city,
        location,
        provenance,
        capacity,
        genres,
        reach);
  }

  /** Collects what is known of a prospect. */
  public static final class Builder {
    private final ProspectId id;
    private final ProspectType type;
    private final String name;
    private @Nullable String businessName;
    private ContactDetails contact = ContactDetails.NONE;
    private @Nullable City city;
    private @Nullable GeoPoint location;
    private @Nullable Provenance provenance;
    private @Nullable Integer capacity;
    private Collection<Genre> genres = List.of();
    private Reach reach = Reach.UNKNOWN;

    private Builder(ProspectId id, ProspectType type, String name) {
      this.id = id;
      this.type = type;
      this.name = name;
    }

    /** Sets the business behind it. */
    public Builder businessName(@Nullable String value) {
      businessName = value;
      return this;
    }

    /** Sets how it can be reached. */
    public Builder contact(ContactDetails value) {
      contact = value;
      return this;
    }

    /** Sets its town. */
    public Builder city(@Nullable City value) {
      city = value;
      return this;
    }

    /** Sets its coordinates. */
    public Builder location(@Nullable GeoPoint value) {
      location = value;
      return this;
    }

    /** Sets where it was found. */
    public Builder provenance(@Nullable Provenance value) {
      provenance = value;
      return this;
    }

    /** Sets how many people its room holds. */
    public Builder capacity(@Nullable Integer value) {
      capacity = value;
      return this;
    }

    /** Sets what it plays or books. */
    public Builder genres(Collection<Genre> value) {
      genres = value;
      return this;
    }

    /** Sets its public presence. */
    public Builder reach(Reach value) {
      reach = value;
      return this;
    }

    /** Returns the prospect. */
    public Prospect build() {
      return new Prospect(
          id,
          type,
          name,
          businessName,
          contact,
          city,
          location,
          provenance,
          capacity,
          List.copyOf(genres),
          reach);
    }
  }
}

package io.gigmate.scoring.lead;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many prospects as columns of numbers, in 66 bytes each, for {@link LeadScorer#over}. Unknown is
 * NaN in a column of doubles and -1 in one of whole numbers; a column that is left out is unknown
 * throughout.
 *
 * <p>Of names and addresses no more is kept than whether they are known. Towns and sets of genres,
 * of which there are few, are stated once and referred to by their place. Columns are copied and
 * checked, so that they hold what a {@link Prospect} may hold and nothing else.
 */
public final class LeadColumns {
  /** The last sign of life of a prospect of which none is known. */
  public static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  private final ProspectType[] types;
  private final short[] known;
  private final int[] town;
  private final int[] genreSet;
  private final int[] capacity;
  private final int[] posts;
  private final int[] lastActive;
  private final long[] followers;
  private final double[] latitude;
  private final double[] longitude;
  private final double[] engagementRate;
  private final double[] shows;
  private final List<City> towns;
  private final List<List<Genre>> sets;

  private LeadColumns(Builder from, short[] known) {
    this.known = known;
    this.types = from.types;
    this.town = from.town;
    this.genreSet = from.genreSet;
    this.capacity = from.capacity;
    this.posts = from.posts;
    this.lastActive = from.lastActive;
    this.followers = from.followers;
    this.latitude = from.latitude;
    this.longitude = from.longitude;
    this.engagementRate = from.engagementRate;
    this.shows = from.shows;
    this.towns = from.towns;
    this.sets = from.sets;
  }

  /** Begins columns of as many prospects as there are types. */
  public static Builder builder(ProspectType[] types) {
    return new Builder(types);
  }

  /** Returns the columns of these prospects. */
  public static LeadColumns of(List<Prospect> prospects) {
    int n = prospects.size();
    ProspectType[] types = new ProspectType[n];
    short[] known = new short[n];
    Map<City, Integer> towns = new HashMap<>();
    Map<List<Genre>, Integer> sets = new HashMap<>();
    List<City> townsInOrder = new ArrayList<>();
    List<List<Genre>> setsInOrder = new ArrayList<>();
    Arrays.setAll(types, i -> prospects.get(i).type());
    Builder to = new Builder(types);
    for (int i = 0; i < n; i++) {
      Prospect prospect = prospects.get(i);
      known[i] = (short) LeadRow.knownOf(prospect);
      if (prospect.city() != null) {
        to.town[i] = placeOf(prospect.city(), towns, townsInOrder);
      }
      if (prospect.location() != null) {
        to.latitude[i] = prospect.location().latitude();
        to.longitude[i] = prospect.location().longitude();
      }
      if (!prospect.genres().isEmpty()) {
        to.genreSet[i] = placeOf(prospect.genres(), sets, setsInOrder);
      }
      Reach reach = prospect.reach();
      to.capacity[i] = prospect.capacity() == null ? -1 : prospect.capacity();
      to.followers[i] = reach.followers() == null ? -1 : reach.followers();
      to.posts[i] = reach.postsLast90Days() == null ? -1 : reach.postsLast90Days();
      to.engagementRate[i] = reach.engagementRate() == null ? Double.NaN : reach.engagementRate();
      to.shows[i] = reach.showsPerMonth() == null ? Double.NaN : reach.showsPerMonth();
      if (reach.lastActive() != null) {
        to.lastActive[i] = Math.toIntExact(reach.lastActive().toEpochDay());
      }
    }
    to.towns = List.copyOf(townsInOrder);
    to.sets = List.copyOf(setsInOrder);
    return to.known(known).build();
  }

  private static <T> int placeOf(T value, Map<T, Integer> places, List<T> inOrder) {
    return places.computeIfAbsent(
        value,
        it -> {
          inOrder.add(it);
          return inOrder.size() - 1;
        });
  }

  /** Returns how many prospects there are. */
  public int rows() {
    return types.length;
  }

  List<City> towns() {
    return towns;
  }

  List<List<Genre>> genres() {
    return sets;
  }

  int townCode(int row) {
    return town[row];
  }

  int genreSet(int row) {
    return genreSet[row];
  }

  double latitude(int row) {
    return latitude[row];
  }

  double longitude(int row) {
    return longitude[row];
  }

  @Nullable City town(int row) {
    return town[row] < 0 ? null : towns.get(town[row]);
  }

  @Nullable GeoPoint point(int row) {
    return Double.isNaN(latitude[row]) ? null : GeoPoint.of(latitude[row], longitude[row]);
  }

  /** Puts what needs no rules to be understood. */
  void read(int row, LeadRow into) {
    into.type = types[row];
    into.known = known[row];
    into.followers = followers[row] < 0 ? Double.NaN : followers[row];
    into.engagementRate = engagementRate[row];
    into.posts = posts[row] < 0 ? Double.NaN : posts[row];
    into.shows = shows[row];
    into.capacity = capacity[row] < 0 ? Double.NaN : capacity[row];
    into.lastActive = lastActive[row] == UNKNOWN_DAY ? LeadRow.UNKNOWN_DAY : lastActive[row];
  }

  /**
   * Collects columns; each has a value for each prospect.
   *
   * <p>A builder is not thread-safe.
   */
  public static final class Builder {
    private static final int WRITTEN =
        ProfileField.BUSINESS_NAME.bit()
            | ProfileField.EMAIL.bit()
            | ProfileField.PHONE.bit()
            | ProfileField.WEBSITE.bit()
            | ProfileField.ADDRESS.bit()
            | ProfileField.POSTAL_CODE.bit();

    private final ProspectType[] types;
    private short[] known;
    private int[] town;
    private int[] genreSet;
    private int[] capacity;
    private int[] posts;
    private int[] lastActive;
    private long[] followers;
    private double[] latitude;
    private double[] longitude;
    private double[] engagementRate;
    private double[] shows;
    private List<City> towns = List.of();
    private List<List<Genre>> sets = List.of();

    private Builder(ProspectType[] types) {
      this.types = types.clone();
      int n = types.length;
      known = new short[n];
      town = filled(n, -1);
      genreSet = filled(n, -1);
      capacity = filled(n, -1);
      posts = filled(n, -1);
      lastActive = filled(n, UNKNOWN_DAY);
      followers = new long[n];
      Arrays.fill(followers, -1);
      latitude = unknown(n);
      longitude = unknown(n);
      engagementRate = unknown(n);
      shows = unknown(n);
    }

    private static int[] filled(int n, int value) {
      int[] column = new int[n];
      Arrays.fill(column, value);
      return column;
    }

    private static double[] unknown(int n) {
      double[] column = new double[n];
      Arrays.fill(column, Double.NaN);
      return column;
    }

    /**
     * Sets what is known of names, contacts and addresses: {@link ProfileField#bit} of each. Bits
     * of fields that have a column of their own are passed over.
     */
    public Builder known(short[] bits) {
      known = rows(bits, bits.length).clone();
      return this;
    }

    /** Sets the towns: each once, and for each prospect the place of its own. */
    public Builder towns(List<City> all, int[] places) {
      towns = List.copyOf(all);
      town = between("town", places, -1, all.size() - 1);
      return this;
    }

    /** Sets coordinates; both are NaN where a point is not known. */
    public Builder points(double[] latitudes, double[] longitudes) {
      latitude = between("latitude", latitudes, -90, 90);
      longitude = between("longitude", longitudes, -180, 180);
      for (int i = 0; i < latitudes.length; i++) {
        if (Double.isNaN(latitude[i]) != Double.isNaN(longitude[i])) {
          throw new IllegalArgumentException("a point has both coordinates or none: row " + i);
        }
      }
      return this;
    }

    /**
     * Sets genres: each set once, none of them empty, and for each prospect the place of its own.
     */
    public Builder genres(List<List<Genre>> all, int[] places) {
      List<List<Genre>> copies = new ArrayList<>();
      for (List<Genre> set : all) {
        if (set.isEmpty()) {
          throw new IllegalArgumentException("a set of genres must not be empty; unknown is -1");
        }
        copies.add(List.copyOf(set));
      }
      sets = List.copyOf(copies);
      genreSet = between("genres", places, -1, all.size() - 1);
      return this;
    }

    /** Sets how many people each room holds. */
    public Builder capacities(int[] people) {
      capacity = between("capacity", people, -1, 1_000_000);
      for (int i = 0; i < people.length; i++) {
        require(capacity[i] != 0, "capacity", 0);
      }
      return this;
    }

    /** Sets followers. */
    public Builder followers(long[] people) {
      followers = rows(people, people.length).clone();
      for (long value : followers) {
        require(value >= -1 && value <= 10_000_000_000L, "followers", value);
      }
      return this;
    }

    /** Sets the shares of a following that react to a post. */
    public Builder engagementRates(double[] shares) {
      engagementRate = between("engagement rate", shares, 0, 1);
      return this;
    }

    /** Sets posts in 90 days. */
    public Builder posts(int[] inNinetyDays) {
      posts = between("posts", inNinetyDays, -1, 1_000_000);
      return this;
    }

    /** Sets the epoch days of the last signs of life; {@link #UNKNOWN_DAY} where none is known. */
    public Builder lastActive(int[] epochDays) {
      lastActive = rows(epochDays, epochDays.length).clone();
      return this;
    }

    /** Sets shows in a month. */
    public Builder showsPerMonth(double[] numbers) {
      shows = between("shows per month", numbers, 0, 10_000);
      return this;
    }

    /** Returns the columns. */
    public LeadColumns build() {
      short[] all = new short[types.length];
      for (int i = 0; i < types.length; i++) {
        int bits = known[i] & WRITTEN;
        bits |= town[i] < 0 ? 0 : ProfileField.CITY.bit();
        bits |= Double.isNaN(latitude[i]) ? 0 : ProfileField.COORDINATES.bit();
        bits |= genreSet[i] < 0 ? 0 : ProfileField.GENRES.bit();
        bits |= capacity[i] < 0 ? 0 : ProfileField.CAPACITY.bit();
        all[i] = (short) bits;
      }
      return new LeadColumns(this, all);
    }

    private int[] between(String what, int[] column, int lowest, int highest) {
      int[] copy = rows(column, column.length).clone();
      for (int value : copy) {
        require(value >= lowest && value <= highest, what, value);
      }
      return copy;
    }

    private double[] between(String what, double[] column, double lowest, double highest) {
      double[] copy = rows(column, column.length).clone();
      for (double value : copy) {
        require(Double.isNaN(value) || (value >= lowest && value <= highest), what, value);
      }
      return copy;
    }

    private <T> T rows(T column, int length) {
      if (length != types.length) {
        throw new IllegalArgumentException(
            "a column has a value for each of " + types.length + " prospects, not " + length);
      }
      return column;
    }

    private static void require(boolean holds, String what, long value) {
      if (!holds) {
        throw new IllegalArgumentException(what + " must not be " + value);
      }
    }

    private static void require(boolean holds, String what, double value) {
      if (!holds) {
        throw new IllegalArgumentException(what + " must not be " + value);
      }
    }
  }
}

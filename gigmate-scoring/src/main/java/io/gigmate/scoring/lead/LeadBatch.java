package io.gigmate.scoring.lead;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Region;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.scoring.lead.LeadStrengths.Nearness;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many leads scored at one time: the points that {@link LeadScorer} gives each of them, into an
 * array of the caller's, and the reasons of those that are asked for.
 *
 * <pre>{@code
 * LeadBatch batch = scorer.over(columns, asOf);
 * byte[] scores = new byte[columns.rows()];
 * batch.scores(0, columns.rows(), scores);
 * LeadAssessment why = batch.assessment(17, ProspectId.of("p17"));
 * }</pre>
 *
 * <p>It has no state that changes: threads can each fill a part of one array, and the points are
 * those that one thread would have put there.
 */
public final class LeadBatch {
  /** In days: what is left after fewer is looked up. */
  private static final int REMEMBERED = 1024;

  private final LeadScorer scorer;
  private final LeadColumns leads;
  private final LeadStrengths strengths;
  private final Instant asOf;
  private final long day;
  private final Map<ProspectType, Prepared> types = new EnumMap<>(ProspectType.class);

  private final Region[] focus;

  /** By town, the unknown one first, and region: whether the town without a point is in it. */
  private final Region.Cover[][] towns;

  /** By set of genres, none first. */
  private final double[] genres;

  LeadBatch(LeadScorer scorer, LeadColumns leads, LeadStrengths strengths, Instant asOf) {
    this.scorer = scorer;
    this.leads = leads;
    this.strengths = strengths;
    this.asOf = asOf;
    this.day = LeadScorer.day(asOf);
    for (ProspectType type : ProspectType.values()) {
      types.put(type, new Prepared(scorer.sheet(type)));
    }
    focus = strengths.focus().toArray(Region[]::new);
    towns = new Region.Cover[leads.towns().size() + 1][focus.length];
    for (int town = 0; town < towns.length; town++) {
      @Nullable City city = town == 0 ? null : leads.towns().get(town - 1);
      for (int r = 0; r < focus.length; r++) {
        towns[town][r] = focus[r].covers(city, null);
      }
    }
    genres = new double[leads.genres().size() + 1];
    for (int set = 0; set < genres.length; set++) {
      List<Genre> played = set == 0 ? List.of() : leads.genres().get(set - 1);
      genres[set] = strengths.genres(played);
    }
  }

  /** Returns how many leads there are. */
  public int rows() {
    return leads.rows();
  }

  /**
   * Puts the scores of some leads, 0 to 100, into their places. No object is made for a lead.
   *
   * @param from the first row
   * @param to the row after the last
   * @param into as long as there are rows
   */
  public void scores(int from, int to, byte[] into) {
    Objects.checkFromToIndex(from, to, rows());
    Objects.checkFromToIndex(from, to, into.length);
    LeadRow row = new LeadRow();
    double[] exact = new double[LeadSheet.FACTORS.length];
    for (int i = from; i < to; i++) {
      read(i, row);
      exact(row, exact);
      into[i] = (byte) LeadScorer.rounded(exact);
    }
  }

  /** Returns the score of a lead. */
  public int score(int row) {
    double[] exact = new double[LeadSheet.FACTORS.length];
    exact(row(row), exact);
    return LeadScorer.rounded(exact);
  }

  /** Returns the points of the factors of a lead, in the order of {@link LeadFactor}. */
  public int[] points(int row) {
    double[] exact = new double[LeadSheet.FACTORS.length];
    exact(row(row), exact);
    return LargestRemainder.whole(exact);
  }

  /** Returns what a lead is worth, and why. */
  public LeadAssessment assessment(int row, ProspectId prospect) {
    return scorer.assess(
        prospect, row(row), strengths.whereabouts(leads.town(row), leads.point(row)), asOf);
  }

  private LeadRow row(int at) {
    LeadRow row = new LeadRow();
    read(Objects.checkIndex(at, rows()), row);
    return row;
  }

  private void exact(LeadRow row, double[] into) {
    Prepared type = types.get(row.type);
    if (type == null) {
      throw new IllegalStateException("every type is prepared: " + row.type);
    }
    type.sheet.exact(row, type.fading(row, day), into);
  }

  private void read(int at, LeadRow row) {
    leads.read(at, row);
    row.genres = genres[leads.genreSet(at) + 1];
    row.nearness = nearness(at);
  }

  private Nearness nearness(int at) {
    Region.Cover[] covers = towns[leads.townCode(at) + 1];
    double latitude = leads.latitude(at);
    boolean isPlaced = !Double.isNaN(latitude);
    boolean wide = false;
    boolean unknown = false;
    for (int r = 0; r < focus.length; r++) {
      Region.Cover cover = covers[r];
      if (focus[r] instanceof Region.Around around) {
        if (isPlaced) {
          cover =
              around.holds(latitude, leads.longitude(at))
                  ? Region.Cover.INSIDE
                  : Region.Cover.OUTSIDE;
        }
        if (cover == Region.Cover.INSIDE) {
          return Nearness.IN_TOWN;
        }
      }
      wide |= cover == Region.Cover.INSIDE;
      unknown |= cover == Region.Cover.UNKNOWN;
    }
    return wide ? Nearness.IN_WIDE_REGION : unknown ? Nearness.UNKNOWN : Nearness.OUTSIDE;
  }

  /** A type's sheet, and what is left of deeds after some days, which takes long to work out. */
  private static final class Prepared {
    private final LeadSheet sheet;
    private final double[] left = new double[REMEMBERED];

    Prepared(LeadSheet sheet) {
      this.sheet = sheet;
      Arrays.setAll(left, sheet::left);
    }

    double fading(LeadRow row, long day) {
      if (row.lastActive == LeadRow.UNKNOWN_DAY) {
        return 1;
      }
      long idle = row.idle(day);
      return idle < REMEMBERED ? left[(int) idle] : sheet.left(idle);
    }
  }
}

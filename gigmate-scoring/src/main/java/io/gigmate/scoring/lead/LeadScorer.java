package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.Region;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Scores a lead by five factors of 20 points each: profile completeness, engagement, geographic
 * relevance, activity and potential value.
 *
 * <p>It predicts nothing yet: it ranks by declared rules until outcomes are there to learn from.
 * The factors weigh the same because unit weights rank about as well as fitted ones where there is
 * nothing to fit on. Source: R. M. Dawes, The Robust Beauty of Improper Linear Models in Decision
 * Making, American Psychologist 34 (1979). More followers, engagement, posts, shows, capacity or a
 * later sign of life never lower the score. Inputs are what the prospect's source said: followers
 * and posts in counts, engagement as a share, shows a month, capacity in people.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LeadScorer {
  /** Of this model; it changes with every rule and number in this class. */
  private static final String VERSION = "lead-points-1";

  private static final int POINTS_PER_FACTOR = 20;

  /**
   * What an unknown is worth: half of what a lead needs on average for the default threshold of 60,
   * so that knowing nothing neither qualifies a lead nor rules it out.
   */
  private static final double UNKNOWN = 0.3;

  /**
   * A place in the state, away from the towns in focus, against one in them. Declared, not fitted.
   */
  private static final double IN_STATE_ONLY = 0.6;

  // Where half of the strength is reached. Declared, not fitted: a local following, one interaction
  // on fifty views, a post and a show a week, a club room.
  private static final double HALF_FOLLOWERS = 1000;
  private static final double HALF_ENGAGEMENT = 0.02;
  private static final double HALF_POSTS = 13;
  private static final double HALF_SHOWS = 4;
  private static final double HALF_CAPACITY = 200;

  /**
   * In which the worth of a sign of life halves: a quarter of a year, the span in which posts are
   * counted.
   */
  private static final double ACTIVITY_HALF_LIFE_DAYS = 90;

  private final FitRules rules;

  /** Creates a scorer for these rules. */
  public LeadScorer(FitRules rules) {
    this.rules = rules;
  }

  /** Returns the version of the model, which every assessment carries. */
  public String version() {
    return VERSION;
  }

  /** Returns what the prospect is worth at this time, and why. */
  public LeadAssessment assess(Prospect prospect, Instant asOf) {
    LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    Explanation explanation =
        Explanation.of(
            Scale.POINTS,
            List.of(
                profile(prospect),
                engagement(prospect.reach()),
                place(prospect),
                activity(prospect.reach(), day),
                potential(prospect)));
    Score score = Score.of((int) explanation.answer());
    return new LeadAssessment(
        prospect.id(),
        score,
        score.compareTo(rules.threshold()) >= 0,
        Grade.of(score),
        explanation,
        VERSION,
        asOf);
  }

  private static Factor profile(Prospect prospect) {
    ContactDetails contact = prospect.contact();
    List<String> missing = new ArrayList<>();
    int wanted = 0;
    wanted += want(missing, "e-mail", contact.email());
    wanted += want(missing, "phone", contact.phone());
    wanted += want(missing, "website", contact.website());
    wanted += want(missing, "address", contact.address());
    wanted += want(missing, "town", prospect.city());
    wanted += want(missing, "coordinates", prospect.location());
    wanted += want(missing, "genres", prospect.genres().isEmpty() ? null : prospect.genres());
    if (prospect.type() == ProspectType.VENUE) {
      wanted += want(missing, "capacity", prospect.capacity());
    }
    int known = wanted - missing.size();
    String evidence =
        known
            + " of "
            + wanted
            + " known"
            + (missing.isEmpty() ? "" : "; no " + String.join(", ", missing));
    return factor("profile completeness", (double) known / wanted, evidence);
  }

  private static int want(List<String> missing, String what, @Nullable Object value) {
    if (value == null) {
      missing.add(what);
    }
    return 1;
  }

  private static Factor engagement(Reach reach) {
    Evidence seen = new Evidence();
    if (reach.followers() != null) {
      seen.add(saturating(reach.followers(), HALF_FOLLOWERS), reach.followers() + " followers");
    }
    if (reach.engagementRate() != null) {
      seen.add(
          saturating(reach.engagementRate(), HALF_ENGAGEMENT),
          String.format(Locale.ROOT, "%.1f %% engagement", 100 * reach.engagementRate()));
    }
    return seen.factor("engagement");
  }

  private Factor place(Prospect prospect) {
    String name = "geographic relevance";
    @Nullable Region widest = null;
    boolean unknown = false;
    for (Region region : rules.focus()) {
      Region.Cover cover = region.covers(prospect.city(), prospect.location());
      unknown |= cover == Region.Cover.UNKNOWN;
      if (cover == Region.Cover.INSIDE) {
        if (region instanceof Region.Around) {
          return factor(name, 1, "in " + region.name());
        }
        widest = widest == null ? region : widest;
      }
    }
    if (widest != null) {
      return factor(name, IN_STATE_ONLY, "in " + widest.name() + ", in no town of the focus");
    }
    return unknown
        ? factor(name, UNKNOWN, "place unknown")
        : factor(name, 0, "outside of the focus");
  }

  private static Factor activity(Reach reach, LocalDate day) {
    Evidence seen = new Evidence();
    if (reach.postsLast90Days() != null) {
      seen.add(
          saturating(reach.postsLast90Days(), HALF_POSTS),
          reach.postsLast90Days() + " posts in 90 days");
    }
    if (reach.showsPerMonth() != null) {
      seen.add(
          saturating(reach.showsPerMonth(), HALF_SHOWS),
          String.format(Locale.ROOT, "%.1f shows a month", reach.showsPerMonth()));
    }
    if (reach.lastActive() != null) {
      long idle = Math.max(0, ChronoUnit.DAYS.between(reach.lastActive(), day));
      seen.add(Math.pow(2, -idle / ACTIVITY_HALF_LIFE_DAYS), "last active " + idle + " days ago");
    }
    return seen.factor("activity");
  }

  private Factor potential(Prospect prospect) {
    Evidence seen = new Evidence();
    if (!prospect.genres().isEmpty()) {
      List<Genre> wanted = rules.genres();
      boolean fits =
          prospect.genres().stream().anyMatch(genre -> rules.taxonomy().fits(genre, wanted));
      seen.add(fits ? 1 : 0, fits ? "genres in focus" : "no genre in focus");
    }
    if (prospect.capacity() != null) {
      int capacity = prospect.capacity();
      boolean large = capacity >= rules.minCapacity();
      seen.add(
          large ? saturating(capacity, HALF_CAPACITY) : 0,
          capacity + " people" + (large ? "" : ", below " + rules.minCapacity()));
    }
    return seen.factor("potential value");
  }

  private static double saturating(double value, double half) {
    return value / (value + half);
  }

  private static Factor factor(String name, double strength, String evidence) {
    return Factor.of(name, Math.rint(POINTS_PER_FACTOR * strength), evidence);
  }

  /**
   * What was seen of one factor: the strengths count the same, and nothing seen is worth an
   * unknown.
   */
  private static final class Evidence {
    private final List<String> seen = new ArrayList<>();
    private double strength;

    void add(double value, String what) {
      strength += value;
      seen.add(what);
    }

    Factor factor(String name) {
      return seen.isEmpty()
          ? LeadScorer.factor(name, UNKNOWN, "unknown")
          : LeadScorer.factor(name, strength / seen.size(), String.join(", ", seen));
    }
  }
}

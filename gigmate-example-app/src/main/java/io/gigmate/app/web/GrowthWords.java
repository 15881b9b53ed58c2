package io.gigmate.app.web;

import io.gigmate.app.web.ArtistCard.Fact;
import io.gigmate.scoring.talent.desk.ArtistOutlook;
import io.gigmate.scoring.talent.desk.GrowthSigns;
import io.gigmate.scoring.talent.desk.GrowthSigns.MetricLead;
import io.gigmate.scoring.talent.desk.ScannedArtist;
import io.gigmate.scoring.talent.trajectory.CareerStage;
import io.gigmate.scoring.talent.trajectory.GrowthCeiling;
import io.gigmate.scoring.talent.trajectory.LeadLag;
import io.gigmate.scoring.talent.trajectory.PreViralBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What readings tell of an artist, in words; where they do not tell, what it would take. */
final class GrowthWords {
  private static final String NOT_YET = "not enough data yet: it takes ";
  private static final int WEEKS_OF_A_BAND = 13;
  private static final int WEEKS_OF_A_CEILING = 12;
  private static final int WEEKS_OF_A_LEAD = 17;

  private GrowthWords() {}

  static List<Fact> of(ArtistOutlook outlook) {
    GrowthSigns signs = outlook.signs();
    Optional<CareerStage> stage = outlook.scanned().map(ScannedArtist::finding).map(f -> f.stage());
    return List.of(
        new Fact("Phase", phase(signs, stage)),
        new Fact("Stage of growth", stage.map(GrowthWords::stage).orElse(SILENT)),
        new Fact(
            "Beside its own weeks before", signs.unusual().map(GrowthWords::band).orElse(BAND)),
        new Fact("Beside others of its stage", besideStage(signs)),
        new Fact("Engagement", engagement(signs)),
        new Fact("Followers for each listener", conversion(signs)),
        new Fact("Changes of pace", changes(signs)),
        new Fact(
            "Where it ends",
            signs.ceiling().map(GrowthWords::ceiling).orElseGet(() -> none(signs))),
        new Fact("What runs ahead", leads(signs)));
  }

  private static final String SILENT = "not known: there is no value of the last 56 days";
  private static final String BAND =
      NOT_YET + "a reading in each of the last " + WEEKS_OF_A_BAND + " weeks";

  /** Before an artist is large, unusual growth is the time to book. */
  private static String phase(GrowthSigns signs, Optional<CareerStage> stage) {
    if (signs.unusual().isEmpty() || stage.isEmpty()) {
      return signs.unusual().isEmpty() ? BAND : SILENT;
    }
    boolean isHigh = signs.unusual().get().compareTo(PreViralBand.HIGH) >= 0;
    boolean isSmall = stage.get().compareTo(CareerStage.DEVELOPING) <= 0;
    if (!isHigh) {
      return "no unusual growth";
    }
    return isSmall
        ? "pre-viral: unusual growth of somebody still small"
        : "unusual growth of somebody known already";
  }

  private static String stage(CareerStage stage) {
    return switch (stage) {
      case EMERGING -> "emerging: in the lower half of those counted";
      case DEVELOPING -> "developing: above half of those counted";
      case ESTABLISHED -> "established: above four in five of those counted";
      case LEADING -> "leading: above nineteen in twenty of those counted";
    };
  }

  private static String band(PreViralBand band) {
    return band.name().toLowerCase(Locale.ROOT)
        + ": the last four weeks beside the nine before, in the bands of Soundcharts";
  }

  private static String besideStage(GrowthSigns signs) {
    if (signs.besideStage().isEmpty()) {
      return NOT_YET + "8 artists with two months of this metric";
    }
    double deviations = signs.besideStage().getAsDouble();
    return Wording.signed(deviations)
        + " deviations from the median; "
        + PreViralBand.chartmetric(deviations).name().toLowerCase(Locale.ROOT)
        + " in the bands of Chartmetric";
  }

  private static String engagement(GrowthSigns signs) {
    return signs
        .engagement()
        .map(
            one ->
                Wording.percent(one.likesPerView())
                    + " of views are liked on "
                    + PulseLine.name(one.platform())
                    + ", over 28 days")
        .orElse(NOT_YET + "views and likes of one platform in the last 28 days");
  }

  private static String conversion(GrowthSigns signs) {
    return signs.followersPerListener().isPresent()
        ? String.format(
            Locale.ROOT,
            "%.2f: a high one is a crowd that stays, a low one a song that went round",
            signs.followersPerListener().getAsDouble())
        : NOT_YET + "followers and monthly listeners of one platform in the last 28 days";
  }

  private static String changes(GrowthSigns signs) {
    if (signs.changes().isEmpty()) {
      return signs.weeks() < WEEKS_OF_A_CEILING
          ? NOT_YET + WEEKS_OF_A_CEILING + " weeks; there are " + signs.weeks()
          : "none in " + Wording.count(signs.weeks(), "week", "weeks");
    }
    return "another pace since "
        + signs.changes().stream().map(LocalDate::toString).collect(Collectors.joining(", then "));
  }

  private static String ceiling(GrowthCeiling end) {
    return "near "
        + Wording.whole(end.ceiling())
        + " on the "
        + Wording.label(end.curve().name().toLowerCase(Locale.ROOT))
        + " curve, which is off by "
        + Wording.percent(end.error())
        + " so far";
  }

  private static String none(GrowthSigns signs) {
    return signs.weeks() < WEEKS_OF_A_CEILING
        ? NOT_YET + WEEKS_OF_A_CEILING + " readings"
        : "no end is to be seen: no curve that saturates lies close";
  }

  private static String leads(GrowthSigns signs) {
    if (signs.metrics() < 2 || signs.weeks() < WEEKS_OF_A_LEAD) {
      return NOT_YET + "two metrics over " + WEEKS_OF_A_LEAD + " weeks";
    }
    return signs.leads().isEmpty()
        ? "none of the other metrics clearly runs ahead or follows"
        : signs.leads().stream().map(GrowthWords::lead).collect(Collectors.joining("; "));
  }

  private static String lead(MetricLead one) {
    LeadLag lag = one.lag();
    int weeks = Math.abs(lag.weeks());
    return Wording.label(one.metric())
        + (weeks == 0
            ? " moves in the same week"
            : " runs "
                + Wording.count(weeks, "week", "weeks")
                + (lag.weeks() > 0 ? " ahead" : " behind"))
        + String.format(
            Locale.ROOT, " (correlation %.2f over %d weeks)", lag.correlation(), lag.pairs());
  }
}

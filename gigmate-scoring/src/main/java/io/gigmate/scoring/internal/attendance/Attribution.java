package io.gigmate.scoring.internal.attendance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A forecast split into parts that add up to its log, exactly: the linear part gives each
 * coefficient times its value, the trees the change of their values on the way to the leaf, the
 * blend weighs both.
 *
 * @param parts by what they are about
 * @param lastDay of the artist's last show; meaningless where there is none
 * @param lastShare the log of that show's share
 * @param holiday in whose week the show lies; an empty text where it lies in none
 */
public record Attribution(Map<Topic, Double> parts, int lastDay, double lastShare, String holiday) {

  static Attribution of(
      Estimate said,
      @Nullable ArtistRecord artist,
      CalendarEffects calendar,
      KnownArtists known,
      UnknownArtists unknown,
      EffectFilter filter) {
    ShowRow row = said.row();
    Map<Topic, Double> parts = new EnumMap<>(Topic.class);
    Learner learner = artist == null ? unknown.learner() : known.learner();
    if (artist == null) {
      parts.put(Topic.START, row.exposure() + said.trail().stage().base());
      addStage(
          parts,
          said.trail().stage(),
          learner,
          filter.demand(row).seatsSlope(),
          UnknownArtists.LINEAR_PARTS,
          UnknownArtists.TREE_PARTS,
          UnknownArtists.TOPICS);
      addHouse(parts, said.trail().stage(), learner, filter.demand(row).seatsSlope());
    } else {
      double room = CalendarEffects.room(artist.mid());
      CalendarEffects.Parts change =
          calendar.parts(row.day(), room).plus(calendar.parts(artist.day(0), room), -1);
      parts.put(Topic.START, row.exposure() + artist.share(0));
      parts.put(Topic.SEASON, change.season());
      parts.put(Topic.WEEKDAY, change.weekday());
      parts.put(Topic.HOLIDAY, change.holidays());
      addStage(
          parts,
          said.trail().stage(),
          learner,
          filter.demand(row).seatsSlope(),
          KnownArtists.LINEAR_PARTS,
          KnownArtists.TREE_PARTS,
          KnownArtists.TOPICS);
    }
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    parts.merge(Topic.CENTRE, said.logMedian() - sum, Double::sum);
    return new Attribution(
        parts,
        artist == null ? 0 : artist.day(0),
        artist == null ? Double.NaN : artist.share(0),
        calendar.holidayOf(row.day()));
  }

  private static void addStage(
      Map<Topic, Double> parts,
      Stage stage,
      Learner learner,
      double seatsSlope,
      double[] linearParts,
      double[] treeParts,
      List<Topic> topics) {
    double[] weights = learner.weights();
    double linearWeight = 0;
    double treeWeight = 0;
    for (int i = 0; i < weights.length; i++) {
      linearWeight += weights[i] * linearParts[i];
      treeWeight += weights[i] * treeParts[i];
      if (topics.get(i) != Topic.DRIFT && topics.get(i) != Topic.CAPACITY) {
        parts.merge(topics.get(i), weights[i] * stage.candidates()[i], Double::sum);
      }
    }
    addLinear(parts, stage, learner, seatsSlope, linearWeight, false);
    FeatureSet<?> features = learner.features();
    double[] shares = features.blank();
    Arrays.fill(shares, 0);
    double constant = learner.shareOfTrees(stage.x(), treeWeight, shares);
    parts.merge(Topic.DRIFT, constant, Double::sum);
    for (int i = 0; i < shares.length; i++) {
      parts.merge(features.get(i).topic(), shares[i], Double::sum);
    }
  }

  private static void addLinear(
      Map<Topic, Double> parts,
      Stage stage,
      Learner learner,
      double seatsSlope,
      double weight,
      boolean withoutCapacity) {
    double[] linear = learner.linearParts(stage.linearX(), seatsSlope);
    for (int i = 0; i < linear.length; i++) {
      if (!withoutCapacity || !learner.knowsCapacity(i)) {
        Topic topic = i == 0 ? Topic.DRIFT : learner.features().linear(i).topic();
        parts.merge(topic, weight * linear[i], Double::sum);
      }
    }
  }

  /** The two candidates of an unknown artist that start from the house of so many seats. */
  private static void addHouse(
      Map<Topic, Double> parts, Stage stage, Learner learner, double seatsSlope) {
    double[] weights = learner.weights();
    double house = 0;
    double free = 0;
    for (int i = 0; i < weights.length; i++) {
      if (UnknownArtists.TOPICS.get(i) == Topic.CAPACITY) {
        house += weights[i];
        free += weights[i] * UnknownArtists.FREE_PARTS[i];
      }
    }
    parts.merge(Topic.CAPACITY, house * stage.candidates()[UnknownArtists.HOUSE], Double::sum);
    addLinear(parts, stage, learner, seatsSlope, free, true);
  }
}

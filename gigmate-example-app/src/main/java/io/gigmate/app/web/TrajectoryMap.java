package io.gigmate.app.web;

import io.gigmate.scoring.talent.desk.ScannedArtist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Artists in a box of 640 by 340: growth over 30 days to the right (in equal steps of doublings),
 * the chance of breaking out upwards, the level as the area of a circle, the stage as its colour.
 *
 * @param marks the circles, the largest first so that none hides another
 * @param across the marks of the growth
 * @param upwards the marks of the chance
 * @param missing how many are not drawn, since their growth is not known
 */
public record TrajectoryMap(List<Mark> marks, List<Tick> across, List<Tick> upwards, int missing) {
  private static final double LEFT = 56;
  private static final double WIDE = 560;
  private static final double TOP = 16;
  private static final double HIGH = 270;
  private static final double SMALLEST = 4;
  private static final double LARGEST = 18;
  private static final int NUMBERED = 12;
  private static final double[] GROWTHS = {-0.9, -0.75, -0.5, -0.25, 0, 0.5, 1, 3, 9, 99};
  private static final double[] CHANCES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

  /** A circle; the first ones have their rank beside, and each says who it is when pointed at. */
  public record Mark(
      String x, String y, String r, String stage, String label, String labelX, String words) {}

  /** A place on an axis. */
  public record Tick(String at, String words) {}

  static TrajectoryMap of(List<ScannedArtist> artists, List<TalentLine> lines) {
    double[] growth =
        artists.stream()
            .map(one -> one.finding().growth30())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double lowest = Math.min(-0.25, DoubleStream.of(growth).min().orElse(0));
    double fastest = Math.max(0.5, DoubleStream.of(growth).max().orElse(0));
    // Nought lies between, so that growing and shrinking can be told apart.
    double least = DoubleStream.of(GROWTHS).filter(g -> g <= lowest).max().orElse(-0.9);
    double most = DoubleStream.of(GROWTHS).filter(g -> g >= fastest).min().orElse(99);
    double from = Math.log1p(least);
    double to = Math.log1p(most);
    double highest = artists.stream().mapToDouble(ScannedArtist::probability).max().orElse(1);
    double top = DoubleStream.of(CHANCES).filter(chance -> chance >= highest).min().orElse(1);
    double largest =
        artists.stream().mapToDouble(one -> one.finding().trajectory().level()).max().orElse(1);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < artists.size(); i++) {
      ScannedArtist one = artists.get(i);
      TalentLine line = lines.get(i);
      OptionalDouble grown = one.finding().growth30();
      if (grown.isPresent()) {
        double log =
            Math.max(from, Math.min(to, Math.log1p(Math.max(-0.999, grown.getAsDouble()))));
        double size = Math.sqrt(one.finding().trajectory().level() / largest);
        double radius = SMALLEST + (LARGEST - SMALLEST) * size;
        double place = LEFT + WIDE * (log - from) / (to - from);
        marks.add(
            new Mark(
                at(place),
                y(one.probability() / top),
                at(radius),
                line.stage(),
                line.rank() <= NUMBERED ? Integer.toString(line.rank()) : "",
                at(place + radius + 3),
                words(line)));
      }
    }
    marks.sort(Comparator.comparingDouble((Mark mark) -> -Double.parseDouble(mark.r())));
    return new TrajectoryMap(
        marks,
        DoubleStream.of(GROWTHS)
            .filter(g -> g >= least && g <= most)
            .mapToObj(g -> new Tick(x((Math.log1p(g) - from) / (to - from)), Wording.change(g)))
            .toList(),
        DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
            .mapToObj(share -> new Tick(y(share), chance(share * top)))
            .toList(),
        artists.size() - marks.size());
  }

  private static String words(TalentLine line) {
    return line.rank()
        + ". "
        + line.name()
        + (line.simulated() ? " (simulated)" : "")
        + ": growth "
        + line.growth()
        + ", chance "
        + line.probability()
        + ", level "
        + line.level()
        + ", "
        + line.stage();
  }

  private static String chance(double share) {
    return share >= 0.02 || share == 0
        ? Wording.percent(share)
        : String.format(Locale.US, "%.2f%%", 100 * share);
  }

  private static String x(double share) {
    return at(LEFT + share * WIDE);
  }

  private static String y(double share) {
    return at(TOP + (1 - share) * HIGH);
  }

  private static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  /** Answers whether there is anything to draw. */
  public boolean isDrawn() {
    return !marks.isEmpty();
  }
}

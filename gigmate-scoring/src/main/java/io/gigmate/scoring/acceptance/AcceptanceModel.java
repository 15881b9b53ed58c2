package io.gigmate.scoring.acceptance;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.acceptance.Acceptance.Learned;
import io.gigmate.scoring.acceptance.Acceptance.TooFew;
import io.gigmate.scoring.internal.stats.Logistic;
import io.gigmate.scoring.internal.stats.PriorLogit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How likely advice is to be accepted, learned from what was said to earlier advice: a Bayesian
 * logistic regression on traits. The log-odds of a house without history are 0 give or take 1.5;
 * those of each trait are 0 give or take 0.7, so that before anything is seen a trait moves the
 * odds by no more than a factor of four in 95 of 100 houses. What is seen seldom stays near that
 * prior, what is seen often speaks for itself.
 *
 * <p>A decline for a reason counts against what the reason names and nothing else; one because the
 * room was booked already is passed over, and so is a snooze.
 *
 * <p>Source: A. Gelman, A. Jakulin, M. Pittau, Y.-S. Su, A weakly informative default prior
 * distribution for logistic and other regression models, Annals of Applied Statistics 2 (2008),
 * with a normal prior in place of theirs.
 */
public final class AcceptanceModel {
  /** Fewer decisions than these teach nothing. */
  public static final int FEWEST = 20;

  /** Of each answer, as many are needed. */
  public static final int FEWEST_OF_EACH = 3;

  /** The latest that are learned from: tastes change. */
  public static final int MOST = 2000;

  private static final double SPREAD_OF_HOUSES = 1.5;
  private static final double SPREAD_OF_TRAITS = 0.7;

  private final List<PastWord> words;
  private final Map<Trait, Double> weights;
  private final double usual;

  private AcceptanceModel(List<PastWord> words, Map<Trait, Double> weights, double usual) {
    this.words = words;
    this.weights = weights;
    this.usual = usual;
  }

  /** Learns from what was said, of which the latest {@link #MOST} count. */
  public static AcceptanceModel learnedFrom(Collection<PastWord> said) {
    List<PastWord> counted = said.stream().filter(PastWord::counts).sorted(PastWord.ORDER).toList();
    List<PastWord> latest = counted.subList(Math.max(0, counted.size() - MOST), counted.size());
    if (!isEnough(latest)) {
      return new AcceptanceModel(latest, Map.of(), 0);
    }
    List<Trait> columns =
        latest.stream().flatMap(one -> one.traits().stream()).distinct().sorted().toList();
    Map<Trait, Integer> at = new TreeMap<>();
    columns.forEach(one -> at.put(one, at.size()));
    Map<Trait, Double> shares = shares(latest);
    double[][] x = new double[latest.size()][columns.size()];
    int[] accepted = new int[latest.size()];
    for (int row = 0; row < x.length; row++) {
      accepted[row] = latest.get(row).accepted() ? 1 : 0;
      fill(x[row], latest.get(row), at, shares);
    }
    double[] weight = new double[x.length];
    Arrays.fill(weight, 1);
    double[] precisions = new double[columns.size() + 1];
    Arrays.fill(precisions, 1 / (SPREAD_OF_TRAITS * SPREAD_OF_TRAITS));
    precisions[0] = 1 / (SPREAD_OF_HOUSES * SPREAD_OF_HOUSES);
    double[] fit =
        PriorLogit.fit(
                x,
                accepted,
                weight,
                IntStream.range(0, x.length).toArray(),
                new double[columns.size() + 1],
                precisions)
            .coefficients();
    Map<Trait, Double> weights = new TreeMap<>();
    at.forEach((trait, column) -> weights.put(trait, fit[column + 1]));
    return new AcceptanceModel(latest, weights, fit[0]);
  }

  /** What a reason clears counts as usual: left out, its absence would tell the answer. */
  private static void fill(
      double[] x, PastWord word, Map<Trait, Integer> at, Map<Trait, Double> shares) {
    List<Trait> spokenOf = word.spokenOf();
    for (Trait one : word.traits()) {
      if (spokenOf.contains(one)) {
        x[at.getOrDefault(one, 0)] = 1;
      } else {
        at.forEach(
            (other, column) -> {
              if (other.kind() == one.kind()) {
                x[column] = shares.getOrDefault(other, 0.0);
              }
            });
      }
    }
  }

  /** Of the words with a trait of its kind, the share that has this one. */
  private static Map<Trait, Double> shares(List<PastWord> words) {
    Map<TraitKind, Integer> ofKind = new EnumMap<>(TraitKind.class);
    Map<Trait, Double> shares = new TreeMap<>();
    for (PastWord word : words) {
      for (Trait one : word.traits()) {
        ofKind.merge(one.kind(), 1, Integer::sum);
        shares.merge(one, 1.0, Double::sum);
      }
    }
    shares.replaceAll((trait, count) -> count / ofKind.getOrDefault(trait.kind(), 1));
    return shares;
  }

  private static boolean isEnough(List<PastWord> words) {
    long accepted = words.stream().filter(PastWord::accepted).count();
    return words.size() >= FEWEST
        && accepted >= FEWEST_OF_EACH
        && words.size() - accepted >= FEWEST_OF_EACH;
  }

  /** Answers whether enough was decided to tell. */
  public boolean isLearned() {
    return isEnough(words);
  }

  /** Returns how many decisions it learned from, or would. */
  public int decisions() {
    return words.size();
  }

  /** Returns the log-odds that each trait adds, by trait; nothing below the decisions it takes. */
  public Map<Trait, Double> weights() {
    return new TreeMap<>(weights);
  }

  /** Returns how likely advice with these traits is to be accepted, and why. */
  public Acceptance of(List<Trait> traits) {
    if (!isLearned()) {
      return new TooFew(words.size(), FEWEST);
    }
    List<Factor> factors = new ArrayList<>();
    factors.add(
        Factor.of("this house", usual, Tally.of(words, List.of()).inWords("pieces of advice")));
    traits.stream()
        .sorted()
        .forEach(
            one ->
                factors.add(
                    Factor.of(
                        one.kind().code() + " " + TraitWords.shortened(one.value()),
                        weights.getOrDefault(one, 0.0),
                        Tally.of(words, List.of(one)).inWords("such pieces of advice"))));
    Explanation why = Explanation.of(Scale.LOG_ODDS, factors);
    return new Learned(
        Logistic.probability(why.answer()),
        why,
        TraitWords.mostTelling(words, traits),
        words.size(),
        words.stream().anyMatch(PastWord::simulated));
  }

  /** Returns the probability alone; one half below the decisions that it takes. */
  double probability(List<Trait> traits) {
    return Logistic.probability(
        usual + traits.stream().mapToDouble(one -> weights.getOrDefault(one, 0.0)).sum());
  }
}

package io.gigmate.scoring.match;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a pair of portraits before a fitted model. */
final class Scorer {
  // How far rarity may move the weight of a whole name, of words of a name, and of a town.
  private static final double COMMON_NAME = -3;
  private static final double RARE_NAME = 2;
  private static final double RARE_WORD = 1;
  private static final double COMMON_TOWN = -1;
  private static final double RARE_TOWN = 2;

  /** The most that rarity can add. */
  static final double MOST_RARITY = RARE_NAME + RARE_TOWN;

  // How much likelier than its look-alikes a match must at least be, or two records contradict:
  // where each name has a word that the other lacks, and elsewhere.
  private static final double MARGIN_OF_CONFLICTING = Math.log(1.5);
  private static final double MARGIN = -Math.log(10);

  private final Portrait[] portraits;
  private final Commonness commonness;
  private final LinkageModel model;

  /** The fields that the file holds; the others weigh nothing and are not spoken of. */
  private final long kept;

  /** Logarithm of the chance that two words agree. */
  private final double usualWord;

  Scorer(Portrait[] portraits, Commonness commonness, LinkageModel model, long kept) {
    this.portraits = portraits;
    this.commonness = commonness;
    this.model = model;
    this.kept = kept;
    usualWord = Math.log(commonness.ofAgreeingWord());
  }

  LinkageModel model() {
    return model;
  }

  double logOdds(int i, int j) {
    Portrait a = portraits[i];
    Portrait b = portraits[j];
    long pattern = pattern(a, b);
    return model.logOdds(pattern, rarity(a, b, pattern));
  }

  /**
   * Answers whether what is known of both speaks against one prospect: the fields together, or that
   * they look about as much like neighbours or branches.
   */
  boolean contradict(int i, int j) {
    Portrait a = portraits[i];
    Portrait b = portraits[j];
    long pattern = pattern(a, b);
    double rarity = rarity(a, b, pattern);
    double evidence = model.againstStrangers(pattern, rarity) - model.prior();
    double lookAlikes =
        Math.max(model.logJoint(Kind.NEIGHBOURS, pattern), model.logJoint(Kind.CHAIN, pattern));
    boolean conflicting = Comparison.level(MatchField.NAME, pattern) == NameComparison.CONFLICTING;
    return evidence < 0
        || model.logJoint(Kind.MATCH, pattern) - lookAlikes
            < (conflicting ? MARGIN_OF_CONFLICTING : MARGIN);
  }

  private long pattern(Portrait a, Portrait b) {
    return Comparison.pattern(a, b) & kept;
  }

  private double rarity(Portrait a, Portrait b, long pattern) {
    return nameRarity(a, b, pattern) + townRarity(a, pattern);
  }

  private double nameRarity(Portrait a, Portrait b, long pattern) {
    int level = Comparison.level(MatchField.NAME, pattern);
    if (level == NameComparison.EXACT) {
      double share = Math.max(a.name.share, b.name.share);
      return rarity(MatchField.NAME, level, share, COMMON_NAME, RARE_NAME);
    }
    if (level < NameComparison.SIMILAR) {
      return 0;
    }
    NameComparison names = Comparison.name(a, b);
    double rarity = names.surprise() + names.words() * usualWord;
    return Math.max(COMMON_NAME, Math.min(RARE_WORD, rarity));
  }

  private double townRarity(Portrait a, long pattern) {
    int level = Comparison.level(MatchField.CITY, pattern);
    return level == MatchField.CITY.levels() - 1 && a.town != null
        ? rarity(MatchField.CITY, level, commonness.ofTown(a.town), COMMON_TOWN, RARE_TOWN)
        : 0;
  }

  private double rarity(MatchField field, int level, double share, double least, double most) {
    double usual = model.logShare[Kind.STRANGERS.index()][field.index()][0][level];
    return Math.max(least, Math.min(most, usual - Math.log(share)));
  }

  /** Returns where the pair starts, what each field adds, and what look-alikes take. */
  Explanation explain(int i, int j) {
    Portrait a = portraits[i];
    Portrait b = portraits[j];
    long pattern = pattern(a, b);
    List<Factor> factors = new ArrayList<>();
    double prior = model.prior();
    factors.add(
        Factor.of(
            LinkageModel.PRIOR,
            prior,
            String.format(Locale.ROOT, "one pair in %.0f is a match", 1 + Math.exp(-prior))));
    for (MatchField field : LinkageModel.FIELDS) {
      int level = Comparison.level(field, pattern);
      if (level != MatchField.MISSING) {
        double weight = model.weight(field, pattern);
        if (field == MatchField.NAME) {
          weight += nameRarity(a, b, pattern);
        } else if (field == MatchField.CITY) {
          weight += townRarity(a, pattern);
        }
        factors.add(Factor.of(field.label(), weight, Evidence.of(field, level, a, b)));
      }
    }
    double lookAlikes = model.lookAlikes(pattern, rarity(a, b, pattern));
    if (lookAlikes < -0.05) {
      boolean chain =
          model.logJoint(Kind.CHAIN, pattern) > model.logJoint(Kind.NEIGHBOURS, pattern);
      factors.add(
          Factor.of(
              LinkageModel.LOOK_ALIKES,
              lookAlikes,
              chain ? "branches of a chain look like this too" : "neighbours look like this too"));
    } else {
      factors.add(Factor.of(LinkageModel.LOOK_ALIKES, lookAlikes, "hardly any look like this"));
    }
    return Explanation.of(Scale.LOG_ODDS, factors);
  }
}

package io.gigmate.scoring.match;

/**
 * How often each kind of pair occurs, and how often a field then shows which level: what makes a
 * pattern of agreement into log-odds.
 *
 * <p>Within a kind the fields are taken as independent, but for address, postal code and place:
 * these are read given whether the towns agree, so that one town is not counted four times. Source
 * of that: N. Friedman and others, Bayesian Network Classifiers, Machine Learning 29 (1997).
 */
final class LinkageModel {
  static final String PRIOR = "prior";
  static final String LOOK_ALIKES = "look-alikes";

  static final Kind[] KINDS = Kind.values();
  static final MatchField[] FIELDS = MatchField.values();

  /** Natural logarithms: how often a kind occurs among all pairs. */
  final double[] logKind;

  /** Natural logarithms by kind, field, agreement of the towns, level. */
  final double[][][][] logShare;

  LinkageModel(double[] logKind, double[][][][] logShare) {
    this.logKind = logKind;
    this.logShare = logShare;
  }

  /** The model of a file about which nothing is known but how many pairs it has. */
  static LinkageModel believed(double pairs) {
    double[] logKind = new double[KINDS.length];
    double[][][][] logShare = new double[KINDS.length][FIELDS.length][][];
    for (Kind kind : KINDS) {
      logKind[kind.index()] =
          kind == Kind.STRANGERS ? 0 : Math.log(Beliefs.pairs(kind) / Math.max(pairs, 20));
      for (MatchField field : FIELDS) {
        int towns = field.givenTown() ? Beliefs.TOWNS : 1;
        double[][] byTown = new double[towns][];
        for (int town = 0; town < towns; town++) {
          double[] shares = Beliefs.shares(kind, field, town);
          byTown[town] = new double[shares.length];
          for (int level = 0; level < shares.length; level++) {
            byTown[town][level] = Math.log(shares[level]);
          }
        }
        logShare[kind.index()][field.index()] = byTown;
      }
    }
    return new LinkageModel(logKind, logShare);
  }

  static int town(MatchField field, long pattern) {
    if (!field.givenTown()) {
      return 0;
    }
    int level = Comparison.level(MatchField.CITY, pattern);
    if (level == MatchField.MISSING) {
      return Beliefs.TOWN_UNKNOWN;
    }
    return level >= Comparison.TOWN_AGREES ? Beliefs.TOWN_SAME : Beliefs.TOWN_DIFFERS;
  }

  /** Returns the logarithm of how often a pair is of this kind and looks like this. */
  double logJoint(Kind kind, long pattern) {
    double sum = logKind[kind.index()];
    for (MatchField field : FIELDS) {
      sum += logShare(kind, field, pattern);
    }
    return sum;
  }

  private double logShare(Kind kind, MatchField field, long pattern) {
    int level = Comparison.level(field, pattern);
    return level == MatchField.MISSING
        ? 0
        : logShare[kind.index()][field.index()][town(field, pattern)][level];
  }

  /** Returns where every pair starts: log(λ/(1−λ)). */
  double prior() {
    return logKind[Kind.MATCH.index()] - logKind[Kind.STRANGERS.index()];
  }

  /** Returns log(m/u) of a field. */
  double weight(MatchField field, long pattern) {
    return logShare(Kind.MATCH, field, pattern) - logShare(Kind.STRANGERS, field, pattern);
  }

  /**
   * Returns the sum of prior and weights: the log-odds of a match against strangers.
   *
   * @param rarity what the rarity of the values adds
   */
  double againstStrangers(long pattern, double rarity) {
    double sum = prior() + rarity;
    for (MatchField field : FIELDS) {
      sum += weight(field, pattern);
    }
    return sum;
  }

  /**
   * Returns what is taken off because neighbours and chains look like this as well; never positive.
   */
  double lookAlikes(long pattern, double rarity) {
    double strangers = logJoint(Kind.STRANGERS, pattern) - rarity;
    double others =
        Math.exp(logJoint(Kind.NEIGHBOURS, pattern) - strangers)
            + Math.exp(logJoint(Kind.CHAIN, pattern) - strangers);
    return -Math.log1p(others);
  }

  /** Returns the log-odds of a match against all else. */
  double logOdds(long pattern, double rarity) {
    return againstStrangers(pattern, rarity) + lookAlikes(pattern, rarity);
  }
}

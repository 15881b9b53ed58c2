package io.gigmate.scoring.match;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds which records describe the same prospect.
 *
 * <p>Names, addresses, towns, postal codes, phones, e-mail, web and places are compared on levels,
 * of which a missing one says nothing. How much each level says is learned from the records
 * themselves ({@link LinkageFit}); agreeing on something rare says more ({@link Commonness}); and
 * neighbours and branches of a chain are told from matches ({@link Kind}). Source: I. P. Fellegi
 * and A. B. Sunter, A Theory for Record Linkage, JASA 64 (1969).
 *
 * <p>The order of the records changes nothing, and neither does chance: there is none. This class
 * is immutable and thread-safe.
 */
public final class ProspectMatcher {
  /** How many pairs that share no block stand for all of them. */
  private static final int SAMPLE = 400_000;

  /** In larger groups only those pairs are listed that were found one by one. */
  private static final int LARGEST_LISTED_GROUP = 100;

  private static final String JOINED = "joined";

  private final MatchThresholds thresholds;

  private ProspectMatcher(MatchThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Returns a matcher with the thresholds that come with the library. */
  public static ProspectMatcher standard() {
    return with(MatchThresholds.standard());
  }

  /** Returns a matcher with these thresholds. */
  public static ProspectMatcher with(MatchThresholds thresholds) {
    return new ProspectMatcher(thresholds);
  }

  /**
   * Matches these records with each other.
   *
   * @throws IllegalArgumentException where two have one id
   */
  public Matching match(Collection<Prospect> prospects) {
    return match(prospects, List.of());
  }

  /**
   * Matches these records with each other, of which some are known to be one prospect.
   *
   * @param prospects the records
   * @param merged groups that were merged before; they stay together, whatever is learned since
   * @throws IllegalArgumentException where two have one id
   */
  public Matching match(
      Collection<Prospect> prospects, Collection<? extends Collection<ProspectId>> merged) {
    return match(prospects, merged, List.of());
  }

  /**
   * Matches these records with each other, of which some are known to be one prospect and some
   * known not to be.
   *
   * @param prospects the records
   * @param merged groups that were merged before; they stay together, whatever is learned since
   * @param apart pairs that are never joined, however much they look alike, unless they were merged
   *     before; no question is asked about them
   * @throws IllegalArgumentException where two have one id
   */
  public Matching match(
      Collection<Prospect> prospects,
      Collection<? extends Collection<ProspectId>> merged,
      Collection<ProspectPair> apart) {
    Portrait[] portraits = portraits(prospects);
    Commonness commonness = new Commonness(portraits.length);
    Arrays.stream(portraits).forEach(portrait -> portrait.count(commonness));
    Arrays.stream(portraits).forEach(portrait -> portrait.weigh(commonness));
    long[] pairs = Blocking.pairs(portraits);
    long[] patterns = patterns(portraits, pairs);
    long kept = keptFields(portraits, patterns);
    for (int p = 0; p < patterns.length; p++) {
      patterns[p] &= kept;
    }
    double allPairs = portraits.length * (portraits.length - 1.0) / 2;
    long[] others = patterns(portraits, Sample.of(portraits.length, pairs, SAMPLE));
    for (int p = 0; p < others.length; p++) {
      others[p] &= kept;
    }
    LinkageModel model = new LinkageFit(allPairs, patterns, others).fit();
    Scorer scorer = new Scorer(portraits, commonness, model, kept);
    Grouping grouping = new Grouping(portraits.length, scorer);
    know(grouping, portraits, merged, apart);
    return answer(portraits, scorer, links(scorer, pairs, patterns), grouping);
  }

  private static Portrait[] portraits(Collection<Prospect> prospects) {
    List<Prospect> ordered = prospects.stream().sorted(Comparator.comparing(Prospect::id)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).id().equals(ordered.get(i - 1).id())) {
        throw new IllegalArgumentException("two records have one id: " + ordered.get(i).id());
      }
    }
    return IntStream.range(0, ordered.size())
        .parallel()
        .mapToObj(i -> new Portrait(i, ordered.get(i)))
        .toArray(Portrait[]::new);
  }

  private static long[] patterns(Portrait[] portraits, long[] pairs) {
    long[] patterns = new long[pairs.length];
    IntStream.range(0, pairs.length)
        .parallel()
        .forEach(
            p ->
                patterns[p] =
                    Comparison.pattern(
                        portraits[(int) (pairs[p] >>> 32)], portraits[(int) pairs[p]]));
    return patterns;
  }

  /** A field that all lack, or a type that all share, says nothing and is not spoken of. */
  private static long keptFields(Portrait[] portraits, long[] patterns) {
    long kept = 0;
    for (MatchField field : LinkageModel.FIELDS) {
      if (Arrays.stream(patterns).anyMatch(p -> Comparison.level(field, p) >= 0)) {
        kept |= 15L << (4 * field.index());
      }
    }
    boolean oneType =
        Arrays.stream(portraits).map(portrait -> portrait.prospect.type()).distinct().count() <= 1;
    return oneType ? Comparison.without(MatchField.TYPE, kept) : kept;
  }

  private List<Grouping.Link> links(Scorer scorer, long[] pairs, long[] patterns) {
    double least = logit(thresholds.review());
    Map<Long, Boolean> hopeful = new HashMap<>();
    List<Grouping.Link> links = new ArrayList<>();
    for (int p = 0; p < pairs.length; p++) {
      boolean worthIt =
          hopeful.computeIfAbsent(
              patterns[p], pattern -> scorer.model().logOdds(pattern, Scorer.MOST_RARITY) >= least);
      if (worthIt) {
        int i = (int) (pairs[p] >>> 32);
        int j = (int) pairs[p];
        double logOdds = scorer.logOdds(i, j);
        if (logOdds >= least) {
          links.add(new Grouping.Link(i, j, logOdds));
        }
      }
    }
    return links;
  }

  private Matching answer(
      Portrait[] portraits, Scorer scorer, List<Grouping.Link> links, Grouping grouping) {
    double sure = logit(thresholds.same());
    grouping.joinAll(links.stream().filter(link -> link.logOdds() >= sure).toList());
    TreeMap<Long, MatchedPair> answer = new TreeMap<>();
    for (Grouping.Link link : links) {
      if (grouping.together(link.i(), link.j()) || !grouping.apart(link.i(), link.j())) {
        answer.put(
            PairList.pair(link.i(), link.j()),
            pair(portraits, scorer, grouping, link.i(), link.j()));
      }
    }
    for (List<Integer> group : grouping.groups()) {
      if (group.size() <= LARGEST_LISTED_GROUP) {
        for (int i : group) {
          for (int j : group.subList(group.indexOf(i) + 1, group.size())) {
            answer.computeIfAbsent(
                PairList.pair(i, j), key -> pair(portraits, scorer, grouping, i, j));
          }
        }
      }
    }
    return new Matching(
        List.copyOf(answer.values()),
        grouping.groups().stream()
            .map(group -> group.stream().map(i -> portraits[i].prospect.id()).toList())
            .toList());
  }

  private static void know(
      Grouping grouping,
      Portrait[] portraits,
      Collection<? extends Collection<ProspectId>> merged,
      Collection<ProspectPair> apart) {
    Map<ProspectId, Integer> index = new HashMap<>();
    Arrays.stream(portraits).forEach(portrait -> index.put(portrait.prospect.id(), portrait.index));
    for (Collection<ProspectId> group : merged) {
      List<Integer> known =
          group.stream().filter(index::containsKey).map(index::get).sorted().toList();
      known.stream().skip(1).forEach(other -> grouping.keep(known.get(0), other));
    }
    for (ProspectPair pair : apart) {
      Integer left = index.get(pair.left());
      Integer right = index.get(pair.right());
      if (left != null && right != null) {
        grouping.keepApart(left, right);
      }
    }
  }

  private MatchedPair pair(Portrait[] portraits, Scorer scorer, Grouping grouping, int i, int j) {
    Explanation own = scorer.explain(i, j);
    double probability = probability(own.answer());
    boolean together = grouping.together(i, j);
    Explanation explanation = own;
    if (together && thresholds.verdict(probability) != Verdict.SAME) {
      List<Grouping.Link> path = grouping.path(i, j);
      explanation = joined(portraits, own, path, i);
      probability = probability(explanation.answer());
    }
    Verdict verdict = together ? Verdict.SAME : Verdict.REVIEW;
    return new MatchedPair(
        portraits[i].prospect.id(), portraits[j].prospect.id(), probability, verdict, explanation);
  }

  /** All links of a path hold at least as often as their errors do not add up (Bonferroni). */
  private static Explanation joined(
      Portrait[] portraits, Explanation own, List<Grouping.Link> path, int from) {
    double errors = path.stream().mapToDouble(link -> probability(-link.logOdds())).sum();
    double logOdds = Math.max(own.answer(), logit(Math.max(0.5, Math.min(1 - 1e-9, 1 - errors))));
    List<String> through = new ArrayList<>();
    int at = from;
    for (Grouping.Link link : path.subList(0, path.size() - 1)) {
      at = link.i() == at ? link.j() : link.i();
      through.add(portraits[at].prospect.id().value());
    }
    String evidence =
        through.isEmpty()
            ? "merged before"
            : "joined through "
                + through.stream().limit(5).collect(Collectors.joining(", "))
                + (through.size() > 5 ? ", …" : "");
    List<Factor> factors = new ArrayList<>(own.factors());
    factors.add(Factor.of(JOINED, logOdds - own.answer(), evidence));
    return Explanation.of(Scale.LOG_ODDS, factors);
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}

package io.gigmate.scoring.merge;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.ProspectMatcher;
import io.gigmate.scoring.match.ProspectPair;
import io.gigmate.scoring.match.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the records that are one prospect, asks a person where that is not sure, and has what
 * changed assessed anew. What was joined stays joined, and what a person said goes before both.
 * Each run and each word leaves an entry in the log.
 *
 * <p>A run matches every record of the tenant. So does the word that parts what was joined; every
 * other word only touches the groups of the two.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class MergeDesk {
  private final Prospects records;
  private final Matchings matchings;
  private final Rulings rulings;
  private final LeadAssessments assessments;
  private final LeadDesk leads;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * Creates the desk on its ports.
   *
   * @param records as the sources gave them
   * @param leads assesses the prospects that the records make up, see {@link JoinedProspects}
   */
  public MergeDesk(
      Prospects records,
      Matchings matchings,
      Rulings rulings,
      LeadAssessments assessments,
      LeadDesk leads,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.records = records;
    this.matchings = matchings;
    this.rulings = rulings;
    this.assessments = assessments;
    this.leads = leads;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Matches and assesses all that there is. */
  public Matching refresh(TenantId tenant) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          List<Prospect> all = records.all(tenant);
          Matching matching = match(tenant, all);
          log.append(
              tenant,
              Operation.builder(OperationKind.ANALYSIS, began, "prospect matcher")
                  .subject(all.size() + " records")
                  .decision(told(matching))
                  .rationale("names, places and ways to reach them, compared field by field")
                  .endedAt(clock.instant())
                  .build(),
              PersonalInputs.ofMany(all.stream()));
          leads.assessAll(tenant);
          return matching;
        });
  }

  /**
   * Answers whether some record was not matched and assessed yet, such as after a process that died
   * between taking records in and matching them.
   */
  public boolean isBehind(TenantId tenant) {
    Set<ProspectId> absorbed = absorbed(matchings.current(tenant));
    long alone = records.count(tenant) - records.findAll(tenant, absorbed).size();
    return alone != assessments.count(tenant);
  }

  /** Returns the pairs that are one prospect, in order. */
  public List<MatchedPair> joined(TenantId tenant) {
    return matchings.pairs(tenant, Verdict.SAME);
  }

  /** Returns the pairs about which nobody has said anything yet, the likeliest first. */
  public List<MatchedPair> reviews(TenantId tenant) {
    Set<ProspectPair> ruled =
        rulings.all(tenant).stream().map(Ruling::pair).collect(Collectors.toSet());
    return matchings.pairs(tenant, Verdict.REVIEW).stream()
        .filter(pair -> !ruled.contains(pair.ids()))
        .sorted(MatchedPair.LIKELIEST_FIRST)
        .toList();
  }

  /** Returns these pairs with their records; one whose record is gone is left out. */
  public List<ComparedPair> compared(TenantId tenant, List<MatchedPair> pairs) {
    Set<ProspectId> ids = new HashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.left(), pair.right())));
    Map<ProspectId, Prospect> known = new HashMap<>();
    records.findAll(tenant, ids).forEach(record -> known.put(record.id(), record));
    List<ComparedPair> compared = new ArrayList<>();
    for (MatchedPair pair : pairs) {
      Prospect left = known.get(pair.left());
      Prospect right = known.get(pair.right());
      if (left != null && right != null) {
        compared.add(new ComparedPair(pair, left, right));
      }
    }
    return compared;
  }

  /** Returns what persons have said, by pair. */
  public List<Ruling> rulings(TenantId tenant) {
    return rulings.all(tenant);
  }

  /**
   * Keeps a person's word on two records and does what follows from it; the latest word on a pair
   * stands.
   *
   * @param same whether they are one prospect
   * @param by who says so
   */
  public RulingOutcome rule(TenantId tenant, ProspectPair pair, boolean same, String by) {
    // What stands against a word is looked up before it is kept.
    return transactions.inTurn(
        tenant,
        () -> {
          List<ProspectId> both = List.of(pair.left(), pair.right());
          List<ProspectId> known =
              records.findAll(tenant, both).stream().map(Prospect::id).toList();
          if (known.size() < both.size()) {
            return new RulingOutcome.NoSuchRecord(
                known.contains(pair.left()) ? pair.right() : pair.left());
          }
          List<Ruling> against = new WordBook(rulings.all(tenant)).against(pair, same);
          if (!against.isEmpty()) {
            return new RulingOutcome.Contradicts(pair, against);
          }
          Ruling ruling = new Ruling(pair, same, by, clock.instant());
          rulings.save(tenant, ruling);
          record(tenant, ruling);
          follow(tenant, pair, same);
          return new RulingOutcome.Ruled(ruling);
        });
  }

  private void follow(TenantId tenant, ProspectPair pair, boolean same) {
    Matching before = matchings.current(tenant);
    if (same == before.joins(pair)) {
      return;
    }
    Matching joined = same ? before.joining(pair) : before;
    if (same && !new WordBook(rulings.all(tenant)).isBrokenBy(joined)) {
      keep(tenant, joined);
    } else {
      match(tenant, records.all(tenant));
    }
    leads.assessAll(tenant);
  }

  private Matching match(TenantId tenant, List<Prospect> all) {
    WordBook words = new WordBook(rulings.all(tenant));
    Matching matching =
        ProspectMatcher.standard()
            .match(all, words.keeping(matchings.current(tenant).groups()), words.different());
    keep(tenant, matching);
    return matching;
  }

  /** A record that is part of another prospect is no lead of its own any more. */
  private void keep(TenantId tenant, Matching matching) {
    matchings.replace(tenant, matching);
    assessments.dropAll(tenant, absorbed(matching));
  }

  private static Set<ProspectId> absorbed(Matching matching) {
    Set<ProspectId> absorbed = new HashSet<>();
    matching.groups().forEach(group -> absorbed.addAll(group.subList(1, group.size())));
    return absorbed;
  }

  private void record(TenantId tenant, Ruling ruling) {
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, ruling.at(), ruling.by())
            .subject("records " + ruling.pair().left() + " and " + ruling.pair().right())
            .decision(ruling.word())
            .rationale("a person's word on whether they are one prospect")
            .endedAt(clock.instant())
            .build(),
        PersonalInputs.ofMany(Stream.of(ruling)));
  }

  private static String told(Matching matching) {
    int joined = matching.groups().stream().mapToInt(List::size).sum();
    return joined
        + " records are "
        + matching.groups().size()
        + " prospects; "
        + matching.pairs(Verdict.REVIEW).size()
        + " pairs for a person to decide";
  }
}

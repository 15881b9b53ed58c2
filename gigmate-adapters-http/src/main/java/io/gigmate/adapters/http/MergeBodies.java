package io.gigmate.adapters.http;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.merge.ComparedPair;
import io.gigmate.scoring.merge.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON about records that are, or may be, one prospect; see {@link Bodies}. */
final class MergeBodies {
  private MergeBodies() {}

  record PairPage(List<Pair> pairs, int total, int limit, int offset) {}

  record Pair(
      LeadBodies.Who left,
      LeadBodies.Who right,
      double probability,
      String verdict,
      List<Evidence> evidence) {
    static Pair of(ComparedPair compared) {
      return new Pair(
          LeadBodies.Who.of(compared.left()),
          LeadBodies.Who.of(compared.right()),
          compared.pair().probability(),
          compared.pair().verdict().code(),
          compared.pair().explanation().factors().stream().map(Evidence::of).toList());
    }
  }

  /** What a field adds to, or takes from, the log-odds that the two are one. */
  record Evidence(String field, double logOdds, String evidence) {
    static Evidence of(Factor factor) {
      return new Evidence(factor.name(), factor.contribution(), factor.evidence());
    }
  }

  record Run(int mergedLeads, int toReview) {}

  /** What a person says of a pair. */
  record Word(@Nullable String left, @Nullable String right, @Nullable String verdict) {}

  record RulingList(List<RulingBody> rulings, int total, int limit, int offset) {}

  record RulingBody(String left, String right, String verdict, String by, String at) {
    static RulingBody of(Ruling ruling) {
      return new RulingBody(
          ruling.pair().left().value(),
          ruling.pair().right().value(),
          ruling.word(),
          ruling.by(),
          Bodies.moment(ruling.at()));
    }
  }
}

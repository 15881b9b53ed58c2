package io.gigmate.app.web;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.SourceRecord;
import io.gigmate.scoring.merge.ComparedPair;
import java.time.ZoneId;
import java.util.List;

/** Two records that are, or may be, one prospect, as they stand on a page. */
public record PairCard(Side left, Side right, String probability, List<Evidence> evidence) {
  /** One of the two, with what its source said. */
  public record Side(String id, String name, String source, List<SaidValue> said) {
    static Side of(Prospect record, ZoneId zone) {
      SourceRecord said = SourceRecord.of(record);
      return new Side(
          record.id().value(),
          record.name(),
          SaidValue.told(said.source(), said.seen(), zone),
          SaidValue.all(record));
    }
  }

  /** What a field says for it, or against it. */
  public record Evidence(String field, String weight, String words) {
    static Evidence of(Factor factor) {
      return new Evidence(
          Wording.label(factor.name()), Wording.signed(factor.contribution()), factor.evidence());
    }
  }

  static PairCard of(ComparedPair compared, ZoneId zone) {
    return new PairCard(
        Side.of(compared.left(), zone),
        Side.of(compared.right(), zone),
        Wording.percent(compared.pair().probability()),
        compared.pair().explanation().factors().stream().map(Evidence::of).toList());
  }
}

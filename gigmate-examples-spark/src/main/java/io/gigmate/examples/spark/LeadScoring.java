package io.gigmate.examples.spark;

import io.gigmate.app.files.AssessmentFile;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.place.Regions;
import io.gigmate.scoring.lead.FitRules;
import io.gigmate.scoring.lead.LeadScorer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Scores prospects as {@code gigmate leads score} does.
 *
 * @param settings by their codes; what is left out has its default
 * @param asOf when
 */
record LeadScoring(Map<String, String> settings, Instant asOf) implements TableWork {
  @Override
  public List<String> columns() {
    return AssessmentFile.columns();
  }

  @Override
  public PartWork<List<String>> begin() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    settings.forEach((code, value) -> values.put(Setting.parse(code), value));
    LeadScorer scorer = new LeadScorer(FitRules.from(Configuration.of(values), Regions.standard()));
    return (part, report) -> {
      List<List<String>> rows = new ArrayList<>();
      ProspectFile.read(
          part, report, prospect -> rows.add(AssessmentFile.cells(scorer.assess(prospect, asOf))));
      return rows;
    };
  }
}

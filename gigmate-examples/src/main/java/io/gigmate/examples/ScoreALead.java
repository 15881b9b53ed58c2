package io.gigmate.examples;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.scoring.lead.FitRules;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadScorer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Two leads and their points: every score comes with the reasons that add up to it. */
public final class ScoreALead {
  private ScoreALead() {}

  /** Prints two assessments. */
  public static void main(String[] args) {
    FitRules rules = FitRules.from(Configuration.defaults(), Regions.standard());
    LeadScorer scorer = new LeadScorer(rules);
    Prospect hall =
        Prospect.builder(ProspectId.of("hall"), ProspectType.VENUE, "The Lantern Hall")
            .city(City.of("Austin", "TX"))
            .contact(
                new ContactDetails(
                    "booking@lantern.example", "+1 512 555 0142", null, null, "78701"))
            .capacity(350)
            .genres(List.of(Genre.of("Americana")))
            .build();
    Prospect afar =
        Prospect.builder(ProspectId.of("afar"), ProspectType.VENUE, "A Room Far Away")
            .city(City.of("Lubbock", "TX"))
            .build();
    for (Prospect prospect : List.of(hall, afar)) {
      LeadAssessment lead = scorer.assess(prospect, Instant.parse("2026-03-02T15:00:00Z"));
      System.out.println(prospect.name() + ": " + lead.score() + " points, grade " + lead.grade());
      for (Factor factor : lead.explanation().factors()) {
        System.out.printf(
            Locale.ROOT,
            "%5.1f  %s: %s%n",
            factor.contribution(),
            factor.name(),
            factor.evidence());
      }
    }
  }
}

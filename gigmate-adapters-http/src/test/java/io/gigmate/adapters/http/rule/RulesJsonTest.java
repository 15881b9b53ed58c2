package io.gigmate.adapters.http.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.scheduling.constraint.Constraint;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesJsonTest {
  private static final String ALL =
      """
      {"rules": [
        {"rule": "venue_turnaround", "venue_id": "v1", "minutes": 90},
        {"rule": "shows_a_week", "artist_id": "a1", "most": 2},
        {"rule": "opening_hours", "venue_id": "v1", "days": ["FRIDAY", "saturday"],
          "opens": "18:00", "closes": "02:00"},
        {"rule": "curfew", "venue_id": "v1", "latest": "23:00"},
        {"rule": "blackout", "venue_id": "v1", "from": "2026-03-02", "until": "2026-03-08"},
        {"rule": "blackout", "artist_id": "a1", "from": "2026-03-02", "until": "2026-03-02"},
        {"rule": "licence days", "venue_id": "v1", "days": ["SUNDAY"]},
        {"rule": "template_validity", "template": "t1", "from": "2026-03-02",
          "until": "2026-03-08"},
        {"rule": "capacity_range", "artist_id": "a1", "least": 50, "most": 200},
        {"rule": "radius_clause", "venue_id": "v1", "miles": 30.5, "days_before": 30,
          "days_after": 14},
        {"rule": "radius_clause", "event_id": "e1", "miles": 10, "days_before": 0,
          "days_after": 7},
        {"rule": "hold", "venue_id": "v1", "artist_id": "a1", "date": "2026-03-06"}
      ]}
      """;

  @Test
  void everyRuleIsReadAndWritten() {
    ListedProblems problems = new ListedProblems();
    List<Constraint> rules = read(ALL, problems);
    assertThat(problems.found()).isEmpty();
    assertThat(rules.stream().map(Object::getClass).distinct()).hasSize(12);
    assertThat(read(RulesJson.write(rules), problems)).isEqualTo(rules);
    assertThat(problems.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rule':'noise'}|rules[0].rule: must be one of",
        "{'rule':'curfew','venue_id':'v1'}|rules[0].latest: is missing",
        "{'rule':'curfew','venue_id':'v1','latest':'late'}|rules[0].latest: must be a time of day"
            + " such as 23:00: 'late'",
        "{'rule':'curfew','venue_id':' ','latest':'23:00'}|rules[0].venue_id: venue id must have",
        "{'rule':'curfew','venue':'v1','latest':'23:00'}|rules[0].venue: is no key of this place",
        "{'rule':'blackout','from':'2026-03-02','until':'2026-03-02'}|rules[0]: needs either"
            + " venue_id or artist_id",
        "{'rule':'blackout','venue_id':'v1','from':'2026-03-02','until':'2026-03-01'}|rules[0]: a"
            + " span must not end before it begins",
        "{'rule':'licence_days','venue_id':'v1','days':['Fri']}|rules[0].days: must be days such"
            + " as FRIDAY: 'Fri'",
        "{'rule':'licence_days','venue_id':'v1','days':[]}|rules[0]: at least one day",
        "{'rule':'shows_a_week','artist_id':'a1','most':9}|rules[0]: shows a week must lie in",
        "{'rule':'radius_clause','venue_id':'v1','miles':-1,'days_before':1,'days_after':1}"
            + "|rules[0].miles: must lie in 0..12500: -1.0",
        "{'rule':'genre_fit'}|rules[0].rule: must be one of",
      })
  void whatIsWrongNamesItsPlace(String rule, String problem) {
    ListedProblems problems = new ListedProblems();
    assertThat(read("{\"rules\":[" + rule.replace('\'', '"') + "]}", problems)).isEmpty();
    assertThat(problems.found()).hasSize(1);
    ListedProblems.Found found = problems.found().get(0);
    assertThat((found.path() + ": " + found.what()).replace('"', '\'')).startsWith(problem);
  }

  private static List<Constraint> read(String text, ListedProblems problems) {
    return RulesJson.read(Objects.requireNonNull(JsonObject.read(text, problems)));
  }
}

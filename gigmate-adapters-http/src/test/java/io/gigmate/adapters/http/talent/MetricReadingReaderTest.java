package io.gigmate.adapters.http.talent;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.scoring.talent.series.MetricReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricReadingReaderTest {
  private final ListedProblems problems = new ListedProblems();

  @Test
  void tablesAndObjectsSayTheSame() {
    List<MetricReading> table =
        MetricReadingReader.csv(
            """
            date,region,artist,value,metric
            2026-03-02,,"Owls, The",120,weekly_streams
            2026-03-02,Texas,"Owls, The",70.5,weekly_streams
            """,
            problems);
    List<MetricReading> object =
        MetricReadingReader.json(
            """
            {"readings":[
              {"artist":"Owls, The","date":"2026-03-02","metric":"weekly_streams","value":120},
              {"artist":"Owls, The","date":"2026-03-02","metric":"weekly_streams","value":70.5,
               "region":"Texas"}]}
            """,
            problems);
    assertThat(problems.found()).isEmpty();
    assertThat(table).hasSize(2).isEqualTo(object);
    assertThat(table.get(1).region()).isEqualTo("Texas");
  }

  @Test
  void eachProblemIsToldWithItsPlace() {
    MetricReadingReader.csv(
        """
        artist,date,metric,value
        a,2026-03-02,streams,many
        ,2026-03-02,streams,1
        a,yesterday,streams,1
        a,2026-03-02,,1
        a,2026-03-02,streams,-1
        a,2026-03-02,streams,9e20
        """,
        problems);
    assertThat(problems.found())
        .extracting(ListedProblems.Found::path)
        .containsExactly(
            "line 2: value", "line 3", "line 4: date", "line 5", "line 6: value", "line 7");
  }

  @Test
  void whatIsNoTableOrEmptyIsAProblem() {
    for (String text :
        List.of("", "artist,date,value\na,2026-03-02,1\n", "artist,date,metric,value\n")) {
      ListedProblems found = new ListedProblems();
      MetricReadingReader.csv(text, found);
      assertThat(found.count()).as(text).isEqualTo(1);
    }
    for (String text : List.of("", "[]", "{}", "{\"readings\":[]}", "{\"readings\":[3]}")) {
      ListedProblems found = new ListedProblems();
      MetricReadingReader.json(text, found);
      assertThat(found.count()).as(text).isPositive();
    }
  }

  @Test
  void manyProblemsEndTheReading() {
    MetricReadingReader.csv("artist,date,metric,value\n" + "a,x,y,1\n".repeat(5000), problems);
    assertThat(problems.count()).isEqualTo(100);
  }
}

package io.gigmate.scheduling.calendar;

import static io.gigmate.scheduling.calendar.Fixtures.act;
import static io.gigmate.scheduling.calendar.Fixtures.room;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.Rule;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.StandardTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/calendar.md says is what the code does. */
class CalendarDocTest {
  private final List<String> said = new ArrayList<>();

  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "calendar.md"));
  }

  private void println(String line) {
    said.add(line);
  }

  /** Stands for the console of the examples. */
  private record Console(CalendarDocTest out) {}

  @Test
  void theExamplesRun() {
    List<Venue> rooms = List.of(room("hall", 150), room("bar", 80));
    List<Artist> acts = List.of(act("a", "rock"), act("b", "jazz"), act("c"), act("d"));
    VenueId hall = VenueId.of("hall");
    Console System = new Console(this);
    PlanRequest request =
        PlanRequest.builder(rooms, acts, StandardTemplates.all(), LocalDate.of(2026, 3, 2))
            .objective(Objective.standard().with(ValueTerm.FAIRNESS, 1))
            .constraints(List.of(new Constraint.Curfew(hall, LocalTime.of(23, 30))))
            .budget(SearchBudget.ofSteps(20_000))
            .build();
    CalendarPlan plan = new CalendarPlanner().plan(request);
    Event event = plan.events().get(0);

    CalendarAnalysis analysis = new CalendarAnalysis(request, plan.events());
    analysis.value().points().forEach((term, points) -> System.out.println(term + " " + points));
    analysis
        .alternatives(event)
        .forEach(one -> System.out.println(one.points() + " " + one.event().title()));
    analysis
        .refusals(event)
        .forEach((artist, refusals) -> System.out.println(artist + " " + refusals));

    ArtistId artist = event.artist();
    LocalDate from = event.times().date();
    LocalDate until = from;
    CalendarRepair repair =
        new CalendarPlanner().repair(request, plan.events(), artist, from, until);
    assertThat(plan.events()).hasSize(24);
    assertThat(said).hasSizeGreaterThan(ValueTerm.values().length).startsWith("SHOW 240.0");
    assertThat(repair.replaced()).hasSize(1);
    assertThat(repair.events()).hasSize(24);
  }

  @Test
  void theExamplesAreTheCodeAbove() throws IOException {
    Path here =
        Path.of("src", "test", "java", "io", "gigmate", "scheduling", "calendar")
            .resolve("CalendarDocTest.java");
    String code = Files.readString(here).replaceAll("\\s+", "");
    List<String> examples =
        Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(document())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(examples).hasSize(3);
    assertThat(examples).allSatisfy(one -> assertThat(code).contains(one.replaceAll("\\s+", "")));
  }

  @Test
  void everyTermIsThereWithItsWeight() throws IOException {
    String text = document();
    for (ValueTerm term : ValueTerm.values()) {
      String weight = String.valueOf(term.defaultWeight()).replaceAll("\\.0$", "");
      assertThat(text).contains("| `" + term + "` | " + weight + " |");
    }
  }

  @Test
  void theNamesOfTheRulesAreThose() throws IOException {
    String text = document();
    for (Rule rule : Rule.values()) {
      assertThat(text).contains("`" + rule.label() + "`");
    }
  }
}

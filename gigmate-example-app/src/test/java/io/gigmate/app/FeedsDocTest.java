package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.RulesFile;
import io.gigmate.scheduling.constraint.Constraint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of docs/feeds.md are all that there are, and can be read. */
class FeedsDocTest {
  @TempDir Path folder;

  @Test
  void everyRuleIsShown() throws Exception {
    Path file = folder.resolve("rules.json");
    Files.writeString(file, Document.read("docs/feeds.md").blocks("json").get(0));
    List<String> notes = new ArrayList<>();
    InputReport report = new InputReport(notes::add);

    List<Constraint> rules =
        RulesFile.read(InputFile.of(file.toString()), id -> !id.equals("t1"), report);

    assertThat(report.lines()).isEmpty();
    assertThat(rules.stream().map(rule -> rule.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Constraint.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
    assertThat(notes)
        .containsExactly(file + ": rules[11].template names one that is not there: 't1'");
  }
}

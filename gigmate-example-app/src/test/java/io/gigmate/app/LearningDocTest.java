package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/learning.md compile and print what is written. */
class LearningDocTest {
  private static final String IMPORTS =
      """
      import static java.time.DayOfWeek.SATURDAY;
      import io.gigmate.core.artist.*;
      import io.gigmate.core.event.*;
      import io.gigmate.core.explain.*;
      import io.gigmate.core.venue.*;
      import io.gigmate.scheduling.calendar.*;
      import io.gigmate.scheduling.demand.*;
      import io.gigmate.scheduling.objective.*;
      import io.gigmate.scheduling.season.*;
      import io.gigmate.scheduling.template.*;
      import java.time.*;
      import java.util.*;
      import org.joda.money.Money;
      """;

  @TempDir Path folder;
  private Document learning;

  @BeforeEach
  void readTheDocument() throws IOException {
    learning = Document.read("docs/learning.md");
  }

  @Test
  void theHolidaysAreThoseThatAreWritten() throws Exception {
    String source =
        "LocalDate start = LocalDate.of(2026, 12, 5);\n"
            + "List<Venue> rooms = List.of();\n"
            + "List<Artist> acts = List.of();\n"
            + learning.blocks("java").get(0);
    assertThat(printed("Days", source)).isEqualTo(learning.blocks("").get(0));
  }

  @Test
  void whatIsLearnedIsWhatIsWritten() throws Exception {
    assertThat(printed("Learned", learning.blocks("java").get(1)))
        .isEqualTo(learning.blocks("").get(1));
  }

  @Test
  void theDeskIsGuidedAsWritten() throws Exception {
    String source =
        "CalendarDesk desk = new CalendarDesk(null, null, null, null, null, null, null, null);\n"
            + "ShowResults results = null;\n"
            + learning.blocks("java").get(2)
            + "System.out.print(learning != desk);";
    assertThat(printed("Guided", source)).isEqualTo("true");
  }

  private String printed(String name, String body) throws Exception {
    return Document.printed(
        folder,
        name,
        IMPORTS
            + "public class "
            + name
            + " { public static void main(String[] arguments) {\n"
            + body
            + "}}\n");
  }
}

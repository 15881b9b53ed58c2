package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/booking.md are what the program says. */
class BookingDocTest {
  private static final String BEFORE =
      """
      import io.gigmate.core.artist.*;
      import io.gigmate.core.genre.Genre;
      import io.gigmate.core.venue.*;
      import io.gigmate.scoring.attendance.AttendanceDistribution;
      import io.gigmate.scoring.booking.*;
      import io.gigmate.scoring.booking.AudienceTable.Row;
      import io.gigmate.scoring.booking.AudienceTable.Whose;
      import io.gigmate.scoring.deal.*;
      import io.gigmate.scoring.deal.offer.*;
      import io.gigmate.scoring.deal.shorthand.Shorthand;
      import java.time.LocalDate;
      import java.time.ZoneId;
      import java.util.List;
      import java.util.Locale;
      import org.joda.money.Money;
      public class Advice {
      static Money usd(String amount) { return Money.parse("USD " + amount); }
      public static void main(String[] args) {
      """;

  @TempDir Path folder;

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    Document booking = Document.read("docs/booking.md");
    String printed =
        Document.printed(folder, "Advice", BEFORE + booking.blocks("java").get(0) + "}}\n");
    assertThat(printed).isEqualTo(booking.blocks("").get(0));
  }

  @Test
  void theNightFromADrawingIsAdvisedAsIsWritten() throws Exception {
    Document booking = Document.read("docs/booking.md");
    String source = BEFORE.replace("class Advice", "class DeepDive");
    String printed =
        Document.printed(folder, "DeepDive", source + booking.blocks("java").get(1) + "}}\n");
    assertThat(printed).isEqualTo(booking.blocks("").get(1));
  }
}

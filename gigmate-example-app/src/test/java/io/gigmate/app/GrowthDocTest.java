package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of docs/strategies.md and docs/growth.md print what is written. */
class GrowthDocTest {
  private static final String IMPORTS =
      """
      import io.gigmate.scoring.growth.*;
      import io.gigmate.scoring.strategy.*;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Locale;
      import org.joda.money.Money;
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theStrategiesPrintWhatIsWritten(int block) throws Exception {
    Document document = Document.read("docs/strategies.md");
    assertThat(printed("Strategies" + block, document.blocks("java").get(block)))
        .isEqualTo(document.blocks("").get(block));
  }

  @Test
  void theChurnPrintsWhatIsWritten() throws Exception {
    Document document = Document.read("docs/growth.md");
    assertThat(printed("Churn", document.blocks("java").get(0)))
        .isEqualTo(document.blocks("").get(0));
  }

  private String printed(String name, String snippet) throws Exception {
    String source =
        IMPORTS
            + "public class "
            + name
            + " { public static void main(String[] args) {\n"
            + snippet
            + "}}\n";
    return Document.printed(folder, name, source);
  }
}

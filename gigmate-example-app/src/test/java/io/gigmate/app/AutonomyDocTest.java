package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Unattended;
import io.gigmate.core.autonomy.phase.Gate;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseGates;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/autonomy.md has the gates of the library, and its example is what is printed. */
class AutonomyDocTest {
  private static final String BEFORE =
      """
      import io.gigmate.core.autonomy.phase.*;
      import io.gigmate.core.memory.*;
      import io.gigmate.core.tenant.TenantId;
      import java.time.Instant;
      import java.time.InstantSource;
      import org.joda.money.Money;
      public class Asking {
      public static void main(String[] args) {
      TenantId tenant = TenantId.of("default");
      Money free = Money.parse("USD 0");
      AutonomyDesk desk = new AutonomyDesk(new InMemoryPhases(), new InMemoryConfigurations(),
          PhaseGates.standard(), AutonomyPolicy.standard(), new InMemoryOperationsLog(),
          InMemoryTransactions.over(), InstantSource.fixed(Instant.EPOCH));
      """;

  @TempDir Path folder;

  @Test
  void theExamplePrintsWhatIsWritten() throws Exception {
    Document document = Document.read("docs/autonomy.md");
    String source = BEFORE + document.blocks("java").get(0) + "}}\n";
    assertThat(Document.printed(folder, "Asking", source)).isEqualTo(document.blocks("").get(0));
  }

  @Test
  void theTableOfPhasesIsThatOfTheGates() throws Exception {
    String text = Document.read("docs/autonomy.md").text();
    for (Phase phase : List.of(Phase.LEARNING, Phase.AUTONOMOUS, Phase.FULL)) {
      PhaseGates.Demand demand = PhaseGates.standard().demand(phase);
      List<Gate> gates = demand.gates();
      assertThat(text)
          .contains(
              String.format(
                  Locale.US,
                  "| %d days, %,d outcomes, error ≤ %.0f %%, %,d messages |",
                  demand.inPhaseBefore().toDays(),
                  (long) gates.get(0).toEnter(),
                  100 * gates.get(1).toEnter(),
                  (long) gates.get(2).toEnter()));
      assertThat(gates.get(3).toEnter()).isEqualTo(0.001);
      assertThat(gates.get(3).toStay()).isEqualTo(0.003);
    }
    for (Unattended what : Unattended.values()) {
      assertThat(text).contains("| `" + what.setting().code() + "` |");
    }
  }
}

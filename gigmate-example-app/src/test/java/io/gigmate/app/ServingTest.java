package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A server reads one command instead of all: nobody may tell the difference. */
class ServingTest {
  @Test
  void theCommandIsTheSameWithAndWithoutTheOthers() {
    CommandLine alone = serve(GigmateApp.commandLine(Terminal.ofProcess(), "serve", "--port=0"));
    CommandLine among = serve(GigmateApp.commandLine(Terminal.ofProcess()));
    assertThat(alone.getUsageMessage()).isEqualTo(among.getUsageMessage());
    assertThat(alone.getCommandSpec().qualifiedName()).isEqualTo("gigmate serve");
    assertThat(alone.getParent().getSubcommands()).hasSize(1);
  }

  @Test
  void everyOtherBeginningHasAllCommands() {
    assertThat(GigmateApp.commandLine(Terminal.ofProcess(), "--help").getSubcommands())
        .hasSizeGreaterThan(10);
    assertThat(GigmateApp.commandLine(Terminal.ofProcess(), new String[0]).getSubcommands())
        .hasSizeGreaterThan(10);
  }

  private static CommandLine serve(CommandLine root) {
    return Objects.requireNonNull(root.getSubcommands().get("serve"));
  }
}

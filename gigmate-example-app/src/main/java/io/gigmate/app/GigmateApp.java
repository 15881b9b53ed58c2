package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.app.cli.AttendanceCommand;
import io.gigmate.app.cli.AuditCommand;
import io.gigmate.app.cli.CalendarCommand;
import io.gigmate.app.cli.CommandErrors;
import io.gigmate.app.cli.DealCommand;
import io.gigmate.app.cli.ExperimentCommand;
import io.gigmate.app.cli.ExportCommand;
import io.gigmate.app.cli.ImportCommand;
import io.gigmate.app.cli.LeadsCommand;
import io.gigmate.app.cli.MarketCommand;
import io.gigmate.app.cli.OutreachCommand;
import io.gigmate.app.cli.TalentCommand;
import io.gigmate.app.cli.Terminal;
import io.gigmate.app.cli.TokenCommand;
import io.gigmate.app.serve.ServeCommand;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Where the app starts: {@code gigmate serve}, {@code gigmate calendar plan} and the rest. */
@Command(
    name = "gigmate",
    description = "Whom to book, when, and whom to write to: decisions for live music.",
    mixinStandardHelpOptions = true,
    versionProvider = GigmateApp.Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the input was refused, or something could not be read or written",
      "2:wrong usage"
    },
    subcommands = {
      ServeCommand.class,
      LeadsCommand.class,
      AttendanceCommand.class,
      DealCommand.class,
      MarketCommand.class,
      CalendarCommand.class,
      OutreachCommand.class,
      TalentCommand.class,
      ExperimentCommand.class,
      AuditCommand.class,
      TokenCommand.class,
      ImportCommand.class,
      ExportCommand.class
    })
public final class GigmateApp {
  /** Runs the command that the arguments state, and ends the process with its status. */
  public static void main(String[] arguments) {
    CommandLine commands = commandLine(Terminal.ofProcess(), arguments);
    commands.setOut(utf8(System.out));
    commands.setErr(utf8(System.err));
    System.exit(commands.execute(arguments));
  }

  /** Returns the commands on a terminal. */
  public static CommandLine commandLine(Terminal terminal) {
    return commandLine(new GigmateApp(), terminal);
  }

  /**
   * Returns those that the arguments can mean: a server does not wait for the others to be read.
   */
  static CommandLine commandLine(Terminal terminal, String... arguments) {
    boolean serving = arguments.length > 0 && arguments[0].equals("serve");
    return commandLine(serving ? new Serving() : new GigmateApp(), terminal);
  }

  private static CommandLine commandLine(Object root, Terminal terminal) {
    return new CommandLine(root, new OnTerminal(terminal))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new CommandErrors())
        .setParameterExceptionHandler(GigmateApp::refuseUsage);
  }

  /** One line and where to read more: the whole help would push the line off the screen. */
  private static int refuseUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    // picocli tells what it could not convert; that a date did not parse adds nothing but noise.
    err.println(
        failure.getCause() instanceof DateTimeParseException
            ? failure.getMessage() + " (a date is written 2026-03-02)"
            : failure.getMessage());
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  /** Gives each command its terminal; picocli makes everything else. */
  private record OnTerminal(Terminal terminal) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }

  /** The app with one command. */
  @Command(
      name = "gigmate",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      scope = ScopeType.INHERIT,
      sortOptions = false,
      usageHelpAutoWidth = true,
      exitCodeListHeading = "%nExit status:%n",
      exitCodeList = {
        "0:done",
        "1:the input was refused, or something could not be read or written",
        "2:wrong usage"
      },
      subcommands = ServeCommand.class)
  private static final class Serving {}

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = GigmateApp.class.getPackage().getImplementationVersion();
      return new String[] {"gigmate " + (version == null ? "(not packaged)" : version)};
    }
  }
}

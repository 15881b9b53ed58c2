package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate attendance …}: how many will come. */
@Command(
    name = "attendance",
    description = "Say how many will come, and how sure that is.",
    subcommands = {
      AttendanceBacktestCommand.class,
      AttendanceForecastCommand.class,
      AttendancePaceCommand.class
    })
public final class AttendanceCommand {}

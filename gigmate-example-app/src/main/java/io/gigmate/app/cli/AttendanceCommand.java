package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate attendance …}: how many people come. */
@Command(
    name = "attendance",
    description = "Forecast how many people come, and measure such forecasts on a history.",
    subcommands = {AttendanceBacktestCommand.class, AttendanceForecastCommand.class})
public final class AttendanceCommand {}

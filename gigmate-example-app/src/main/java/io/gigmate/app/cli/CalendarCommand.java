package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate calendar …}: what can be done with shows. */
@Command(
    name = "calendar",
    description = "Plan shows, and exchange calendars.",
    subcommands = {
      CalendarPlanCommand.class,
      CalendarImportCommand.class,
      CalendarExportCommand.class
    })
public final class CalendarCommand {}

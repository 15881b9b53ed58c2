package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.VenueFile;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.venue.Venue;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rooms that options name. */
final class Rooms {
  private Rooms() {}

  /** Returns the rooms of the file, or those of the sample market where none is given. */
  static List<Venue> of(@Nullable String file, InputReport report) throws IOException {
    return file == null
        ? SampleMarket.venues()
        : VenueFile.read(InputFile.of(file), SampleMarket.towns(), report);
  }

  /** Returns the room of this id. */
  static Venue named(CommandSpec spec, List<Venue> rooms, String id) {
    return rooms.stream()
        .filter(room -> room.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--venue: there is no room '" + id + "'; see --venues"));
  }
}

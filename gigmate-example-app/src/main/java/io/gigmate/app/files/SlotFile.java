package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scheduling.template.TimeSlot;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The table of time slots: when a show may start, by the room's clock. */
public final class SlotFile {
  private static final List<String> COLUMNS = List.of("slot", "earliest_start", "latest_start");
  private static final CsvTable TABLE = CsvTable.of(COLUMNS, List.of());

  private SlotFile() {}

  /** Returns the slots of the file, in its order. */
  public static List<TimeSlot> read(InputFile file, InputReport report) throws IOException {
    List<TimeSlot> slots = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          String name = row.id("slot", text -> Fields.text(text, 60));
          LocalTime earliest = row.required("earliest_start", Fields::timeOfDay);
          LocalTime latest = row.required("latest_start", Fields::timeOfDay);
          if (earliest != null && latest != null && latest.isBefore(earliest)) {
            row.refuse("latest_start", "must not be before the earliest start: '" + latest + "'");
          }
          if (row.isSound() && name != null && earliest != null && latest != null) {
            slots.add(new TimeSlot(name, earliest, latest));
          }
        });
    return slots;
  }

  /** Writes the slots, in their order. */
  public static void write(OutputFile file, List<TimeSlot> slots) throws IOException {
    CsvWriter csv = file.csv();
    csv.writeRecord(COLUMNS);
    for (TimeSlot slot : slots) {
      csv.writeRecord(slot.name(), slot.earliestStart().toString(), slot.latestStart().toString());
    }
    csv.flush();
  }
}

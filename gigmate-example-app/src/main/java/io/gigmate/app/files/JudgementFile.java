package io.gigmate.app.files;

import io.gigmate.scoring.talent.content.ContentSignal;
import io.gigmate.scoring.talent.content.ContentSignal.Aspect;
import io.gigmate.scoring.talent.content.ContentSignals;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of judgements: whom readings name, {@code quality} or {@code sentiment}, a value from
 * -1 to 1, how many log-odds a full value is worth, the day of the judgement and what it rests on.
 */
public final class JudgementFile {
  private static final CsvTable TABLE =
      CsvTable.of(List.of("artist", "aspect", "value", "weight", "date", "evidence"), List.of());
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_EVIDENCE = 500;
  private static final double HEAVIEST = 3;

  private final Map<String, List<ContentSignal>> judged = new TreeMap<>();

  private JudgementFile() {}

  /** Reads the table; what is wrong goes to the report. */
  public static ContentSignals read(InputFile file, InputReport report) throws IOException {
    JudgementFile judgements = new JudgementFile();
    TABLE.read(file, report, judgements::add);
    Map<String, List<ContentSignal>> kept = judgements.judged;
    return (artist, asOf) ->
        kept.getOrDefault(artist, List.of()).stream()
            .filter(one -> !one.on().isAfter(asOf))
            .toList();
  }

  private void add(CsvRow row) {
    String artist = row.required("artist", text -> Fields.text(text, LONGEST_NAME));
    Aspect aspect = row.required("aspect", JudgementFile::aspect);
    Double value = row.required("value", text -> Fields.number(text, -1, 1));
    Double weight = row.required("weight", text -> Fields.number(text, 0, HEAVIEST));
    LocalDate date = row.required("date", Fields::date);
    String evidence = row.required("evidence", text -> Fields.text(text, LONGEST_EVIDENCE));
    add(artist, aspect, value, weight, date, evidence);
  }

  private void add(
      @Nullable String artist,
      @Nullable Aspect aspect,
      @Nullable Double value,
      @Nullable Double weight,
      @Nullable LocalDate date,
      @Nullable String evidence) {
    if (artist != null
        && aspect != null
        && value != null
        && weight != null
        && date != null
        && evidence != null) {
      judged
          .computeIfAbsent(artist, first -> new ArrayList<>())
          .add(new ContentSignal(aspect, value, weight, date, evidence));
    }
  }

  private static Aspect aspect(String text) {
    for (Aspect one : Aspect.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
        return one;
      }
    }
    throw new IllegalArgumentException("must be quality or sentiment: " + Fields.quoted(text));
  }
}

package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.rule.RulesJson;
import io.gigmate.scheduling.constraint.Constraint;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** The file of what rooms, acts and templates keep to; see docs/feeds.md. */
public final class RulesFile {
  /** A hundred thousand rules or so. */
  private static final int LONGEST = 20 << 20;

  private RulesFile() {}

  /**
   * Returns the rules of the file, in its order.
   *
   * @param known whether there is a room, act, template or show of this id
   */
  public static List<Constraint> read(InputFile file, Predicate<String> known, InputReport report)
      throws IOException {
    JsonObject json = JsonFile.read(file, LONGEST, report);
    return json == null ? List.of() : RulesJson.read(json, known);
  }

  /** Writes the rules, in their order. */
  public static void write(OutputFile file, List<Constraint> rules) throws IOException {
    file.stream().write((RulesJson.write(rules) + "\n").getBytes(UTF_8));
  }
}

package io.gigmate.app.files;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.JsonProblems;
import io.gigmate.adapters.http.outreach.DecisionJson;
import io.gigmate.adapters.http.outreach.OutreachRequestJson;
import io.gigmate.adapters.http.outreach.OutreachRequestJson.Identified;
import io.gigmate.core.compliance.RuleBook;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Requests to send something, a JSON object a line, and the decisions about them, in order. */
public final class OutreachFile {
  private OutreachFile() {}

  /** Writes a decision for each request; the report says what is wrong, with file and line. */
  public static void check(InputFile in, RuleBook book, OutputFile out, InputReport report)
      throws IOException {
    Set<String> passedOver = new TreeSet<>();
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out.stream(), StandardCharsets.UTF_8));
    try (BufferedReader reader = new BufferedReader(in.open())) {
      long line = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        Identified asked =
            text.isBlank() ? null : read(text, new AtLine(in.name(), line, report), passedOver);
        if (asked != null) {
          writer.write(DecisionJson.line(asked.id(), book.judge(asked.request())));
          writer.write('\n');
        }
      }
    }
    writer.flush();
    if (!passedOver.isEmpty()) {
      report.note(in.name(), "members that are not known are passed over: " + passedOver);
    }
  }

  private static @Nullable Identified read(String text, AtLine problems, Set<String> passedOver) {
    if (InputFile.isMalformed(text)) {
      problems.problem(1, "", "is not UTF-8 text");
      return null;
    }
    JsonObject json = JsonObject.read(text, problems);
    return json == null ? null : OutreachRequestJson.read(json, passedOver);
  }

  /** Each line is a text of its own, whose place in the file is the line. */
  private record AtLine(String file, long at, InputReport report) implements JsonProblems {
    @Override
    public void problem(long line, String path, String what) {
      report.problem(file, at, path.isEmpty() ? InputReport.ROW : path, what);
    }

    @Override
    public void note(String text) {
      report.note(file, text);
    }

    @Override
    public long count() {
      return report.count();
    }
  }
}

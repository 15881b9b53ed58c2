package io.gigmate.app.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.place.Regions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings by their code, as a JSON object or as lines of {@code key=value}; {@code #} begins a
 * comment there. A setting that is left out has its default.
 */
public final class ConfigurationFile {
  private final InputFile file;
  private final Regions regions;
  private final InputReport report;
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);

  private ConfigurationFile(InputFile file, Regions regions, InputReport report) {
    this.file = file;
    this.regions = regions;
    this.report = report;
  }

  /**
   * Returns the configuration that the file states; what is wrong with it goes to the report.
   *
   * @param regions those that it may name
   */
  public static Configuration read(InputFile file, Regions regions, InputReport report)
      throws IOException {
    ConfigurationFile reading = new ConfigurationFile(file, regions, report);
    String text = file.text();
    if (InputFile.isMalformed(text)) {
      report.problem(file.name(), 1, InputReport.ROW, "is not UTF-8 text");
    } else if (text.stripLeading().startsWith("{")) {
      reading.json(text);
    } else {
      reading.lines(text);
    }
    return Configuration.of(reading.values);
  }

  private void json(String text) throws IOException {
    JsonFactory json =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    long line = 1;
    try (JsonParser parser = json.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        line = parser.currentTokenLocation().getLineNr();
        String key = parser.currentName();
        parser.nextToken();
        String value = value(parser);
        if (value == null) {
          report.problem(
              file.name(), line, key, "must be true or false, a number, a text or a list of texts");
        } else {
          set(line, key, value);
        }
      }
      if (parser.nextToken() != null) {
        line = parser.currentTokenLocation().getLineNr();
        report.problem(file.name(), line, InputReport.ROW, "something follows the settings");
      }
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? line : e.getLocation().getLineNr();
      report.problem(file.name(), at, InputReport.ROW, "is not JSON: " + e.getOriginalMessage());
    }
  }

  /** Returns the written form of the value that begins here; null where it can be none. */
  private static @Nullable String value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      List<String> names = new ArrayList<>();
      boolean texts = true;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        texts &= parser.currentToken() == JsonToken.VALUE_STRING;
        names.add(parser.getText());
        parser.skipChildren();
      }
      return texts ? String.join(Fields.SEPARATOR, names) : null;
    }
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      parser.skipChildren();
      return null;
    }
    return parser.getText();
  }

  private void lines(String text) throws IOException {
    try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String stripped = line.strip();
        int equals = stripped.indexOf('=');
        if (equals > 0) {
          set(number, stripped.substring(0, equals).strip(), stripped.substring(equals + 1));
        } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
          report.problem(
              file.name(),
              number,
              InputReport.ROW,
              "must be key=value, or the file a JSON object: " + Fields.quoted(stripped));
        }
      }
    }
  }

  private void set(long line, String key, String value) {
    try {
      Setting setting = Setting.parse(key);
      String normalised = setting.normalised(value);
      if (setting == Setting.GEOGRAPHIC_FOCUS) {
        regions.named(Fields.list(normalised));
      }
      if (values.putIfAbsent(setting, normalised) != null) {
        throw new IllegalArgumentException("is set twice");
      }
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      // The column names the key already.
      String what = message.startsWith(key + " ") ? message.substring(key.length() + 1) : message;
      report.problem(file.name(), line, key, what);
    }
  }
}

package io.gigmate.app.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.lead.learned.LeadModel;
import io.gigmate.scoring.lead.learned.LeadModelData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model that learned from outcomes, as JSON: written in one order, a value or a node of a tree to
 * the line, so that two models can be compared line by line. Read again it answers to the bit as
 * before. Every key must be there and known.
 */
public final class LeadModelFile {
  /** Of the file, not of the model: it changes when the keys do. */
  private static final int FORMAT = 1;

  private static final int LONGEST = 1 << 27;

  private LeadModelFile() {}

  /** Returns the model that the file states; null where the report says what is wrong with it. */
  public static @Nullable LeadModel read(InputFile file, InputReport report) throws IOException {
    JsonObject json = JsonFile.read(file, LONGEST, report);
    if (json == null) {
      return null;
    }
    Double format = json.number("format");
    if (format == null) {
      return null;
    }
    if (format != FORMAT) {
      json.problem(
          "format", "is " + Fields.plain(format) + ", but this program reads format " + FORMAT);
      return null;
    }
    String version = json.text("version");
    if (version == null || !isReadable(json, version)) {
      return null;
    }
    json.allowOnly(List.of("format", "version", "learned_from", "notes", "columns", "law"));
    Integer learnedFrom = json.whole("learned_from");
    List<String> notes = json.texts("notes");
    List<LeadModelData.Column> columns = each(json, "columns", LeadModelFile::column);
    JsonObject stated = json.object("law");
    LeadModelData.Law law = stated == null ? null : LeadLawJson.read(stated);
    return learnedFrom == null || notes == null || columns == null || law == null
        ? null
        : json.build(
            () -> LeadModel.of(new LeadModelData(version, learnedFrom, notes, columns, law)));
  }

  private static boolean isReadable(JsonObject json, String version) {
    try {
      LeadModelData.readable(version);
      return true;
    } catch (IllegalArgumentException e) {
      json.problem("version", String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Returns what each object of a key states; null where one of them cannot be used. */
  static <T> @Nullable List<T> each(
      JsonObject json, String key, Function<JsonObject, @Nullable T> meaning) {
    long before = json.problems();
    List<JsonObject> objects = json.objects(key);
    List<T> all = new ArrayList<>(objects.size());
    for (JsonObject object : objects) {
      T it = meaning.apply(object);
      if (it != null) {
        all.add(it);
      }
    }
    return json.problems() == before && all.size() == objects.size() ? all : null;
  }

  private static LeadModelData.@Nullable Column column(JsonObject json) {
    String kind = json.text("kind");
    if (kind == null) {
      return null;
    }
    switch (kind) {
      case "number" -> {
        json.allowOnly(List.of("kind", "name", "scale"));
        String name = json.text("name");
        LeadModelData.Scale scale = scale(json.object("scale"));
        return name == null || scale == null ? null : new LeadModelData.Amount(name, scale);
      }
      case "category" -> {
        json.allowOnly(List.of("kind", "name", "levels"));
        String name = json.text("name");
        List<String> levels = json.texts("levels");
        return name == null || levels == null
            ? null
            : json.build(() -> new LeadModelData.Category(name, levels));
      }
      case "commonness" -> {
        json.allowOnly(List.of("kind", "first", "second", "cells", "scale"));
        LeadModelData.Values first = values(json.object("first"));
        LeadModelData.Values second = values(json.object("second"));
        List<LeadModelData.Cell> cells = each(json, "cells", LeadModelFile::cell);
        LeadModelData.Scale scale = scale(json.object("scale"));
        return first == null || second == null || cells == null || scale == null
            ? null
            : json.build(() -> new LeadModelData.Commonness(first, second, cells, scale));
      }
      default -> {
        json.problem("kind", "must be number, category or commonness: " + Fields.quoted(kind));
        return null;
      }
    }
  }

  private static LeadModelData.@Nullable Values values(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    json.allowOnly(List.of("column", "values"));
    String column = json.text("column");
    List<String> values = json.texts("values");
    return column == null || values == null
        ? null
        : json.build(() -> new LeadModelData.Values(column, values));
  }

  private static LeadModelData.@Nullable Cell cell(JsonObject json) {
    json.allowOnly(List.of("first", "second", "leads"));
    Integer first = json.whole("first");
    Integer second = json.whole("second");
    Integer leads = json.whole("leads");
    return first == null || second == null || leads == null
        ? null
        : json.build(() -> new LeadModelData.Cell(first, second, leads));
  }

  private static LeadModelData.@Nullable Scale scale(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    json.allowOnly(List.of("mean", "deviation", "cuts", "coarse_cuts", "repeated"));
    Double mean = json.number("mean");
    Double deviation = json.number("deviation");
    List<Double> cuts = json.numbers("cuts");
    List<Double> coarse = json.numbers("coarse_cuts");
    List<Double> repeated = json.numbers("repeated");
    return mean == null || deviation == null || cuts == null || coarse == null || repeated == null
        ? null
        : json.build(() -> new LeadModelData.Scale(mean, deviation, cuts, coarse, repeated));
  }

  /** Writes the model. */
  public static void write(OutputFile file, LeadModel model) throws IOException {
    LeadModelData data = model.data();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    // Whoever opened the file closes its stream.
    JsonGenerator json =
        new JsonFactory()
            .createGenerator(file.stream())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withArrayEmptySeparator("")
                            .withObjectEmptySeparator(""))
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines));
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("version", data.version());
    json.writeNumberField("learned_from", data.learnedFrom());
    texts(json, "notes", data.notes());
    json.writeArrayFieldStart("columns");
    for (LeadModelData.Column column : data.columns()) {
      write(json, column);
    }
    json.writeEndArray();
    json.writeFieldName("law");
    LeadLawJson.write(json, data.law());
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void write(JsonGenerator json, LeadModelData.Column column) throws IOException {
    json.writeStartObject();
    if (column instanceof LeadModelData.Amount amount) {
      json.writeStringField("kind", "number");
      json.writeStringField("name", amount.name());
      write(json, amount.scale());
    } else if (column instanceof LeadModelData.Category category) {
      json.writeStringField("kind", "category");
      json.writeStringField("name", category.name());
      texts(json, "levels", category.levels());
    } else if (column instanceof LeadModelData.Commonness common) {
      json.writeStringField("kind", "commonness");
      write(json, "first", common.first());
      write(json, "second", common.second());
      json.writeArrayFieldStart("cells");
      for (LeadModelData.Cell cell : common.cells()) {
        json.writeRawValue(
            "{\"first\": "
                + cell.first()
                + ", \"second\": "
                + cell.second()
                + ", \"leads\": "
                + cell.leads()
                + "}");
      }
      json.writeEndArray();
      write(json, common.scale());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String key, LeadModelData.Values values)
      throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("column", values.column());
    texts(json, "values", values.values());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LeadModelData.Scale scale) throws IOException {
    json.writeObjectFieldStart("scale");
    json.writeNumberField("mean", scale.mean());
    json.writeNumberField("deviation", scale.deviation());
    numbers(json, "cuts", scale.cuts());
    numbers(json, "coarse_cuts", scale.coarseCuts());
    numbers(json, "repeated", scale.repeated());
    json.writeEndObject();
  }

  static void numbers(JsonGenerator json, String key, List<Double> numbers) throws IOException {
    json.writeArrayFieldStart(key);
    for (double number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}

package io.gigmate.app.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON file, read key by key. What is wrong goes to the report with its line and the
 * path to it, such as {@code types.venue.weights}, and reads as null.
 */
final class JsonObject {
  /** A value and the line where it begins. */
  private record Value(@Nullable Object it, long line) {}

  private final String file;
  private final InputReport report;
  private final String path;
  private final long line;
  private final Map<String, Value> values;

  private JsonObject(
      String file, InputReport report, String path, long line, Map<String, Value> values) {
    this.file = file;
    this.report = report;
    this.path = path;
    this.line = line;
    this.values = values;
  }

  /** Returns the object that the file holds; null where it holds something else. */
  static @Nullable JsonObject read(InputFile file, InputReport report) throws IOException {
    String text = file.text();
    if (InputFile.isMalformed(text)) {
      report.problem(file.name(), 1, InputReport.ROW, "is not UTF-8 text");
      return null;
    }
    JsonFactory json =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        report.problem(file.name(), 1, InputReport.ROW, "must be a JSON object");
        return null;
      }
      Map<String, Value> values = object(parser);
      if (parser.nextToken() != null) {
        long at = parser.currentTokenLocation().getLineNr();
        report.problem(file.name(), at, InputReport.ROW, "something follows the object");
        return null;
      }
      return new JsonObject(file.name(), report, "", 1, values);
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      report.problem(file.name(), at, InputReport.ROW, "is not JSON: " + e.getOriginalMessage());
      return null;
    }
  }

  private static Map<String, Value> object(JsonParser parser) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      values.put(key, value(parser));
    }
    return values;
  }

  private static Value value(JsonParser parser) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    Object it =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(parser);
          case START_ARRAY -> {
            List<Value> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              items.add(value(parser));
            }
            yield items;
          }
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
          case VALUE_STRING -> parser.getText();
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          default -> null;
        };
    return new Value(it, line);
  }

  /** Returns the keys, in the order of the file. */
  Set<String> keys() {
    return values.keySet();
  }

  /** Reports every key that is not among these. */
  void allowOnly(List<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        problem(key, "is no key of this place; known are " + known);
      }
    }
  }

  /** Returns the object of this key. */
  @Nullable JsonObject object(String key) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.it() instanceof Map<?, ?> map)) {
      problem(key, "must be an object");
      return null;
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    map.forEach((name, field) -> fields.put((String) name, (Value) field));
    return new JsonObject(file, report, pathOf(key), value.line(), fields);
  }

  /** Returns the number of this key. */
  @Nullable Double number(String key) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.it() instanceof Double number) || number.isInfinite()) {
      problem(key, "must be a number");
      return null;
    }
    return number;
  }

  /** Returns the whole number of this key. */
  @Nullable Integer whole(String key) {
    Double number = number(key);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      problem(key, "must be a whole number: " + Fields.plain(number));
      return null;
    }
    return number.intValue();
  }

  /** Returns the text of this key. */
  @Nullable String text(String key) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.it() instanceof String text)) {
      problem(key, "must be a text");
      return null;
    }
    return text;
  }

  /** Returns the texts of this key. */
  @Nullable List<String> texts(String key) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    if (value.it() instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Value part && part.it() instanceof String text) {
          texts.add(text);
        }
      }
      if (texts.size() == items.size()) {
        return texts;
      }
    }
    problem(key, "must be a list of texts");
    return null;
  }

  /** Returns the objects of this key; one that is something else is reported and left out. */
  List<JsonObject> objects(String key) {
    Value value = required(key);
    List<JsonObject> objects = new ArrayList<>();
    if (value != null) {
      if (value.it() instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          JsonObject object = item(key + "[" + i + "]", (Value) items.get(i));
          if (object != null) {
            objects.add(object);
          }
        }
      } else {
        problem(key, "must be a list of objects");
      }
    }
    return objects;
  }

  private @Nullable JsonObject item(String name, Value item) {
    if (!(item.it() instanceof Map<?, ?> map)) {
      report.problem(file, item.line(), pathOf(name), "must be an object");
      return null;
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    map.forEach((field, value) -> fields.put((String) field, (Value) value));
    return new JsonObject(file, report, pathOf(name), item.line(), fields);
  }

  /** Returns whether this key says true. */
  @Nullable Boolean flag(String key) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.it() instanceof Boolean flag)) {
      problem(key, "must be true or false");
      return null;
    }
    return flag;
  }

  /** Answers whether the key is there with a value that is not null. */
  boolean states(String key) {
    Value value = values.get(key);
    return value != null && value.it() != null;
  }

  /** Answers whether the value of the key is a number rather than a text. */
  boolean isNumber(String key) {
    Value value = values.get(key);
    return value != null && value.it() instanceof Double;
  }

  /** Returns how many problems were reported so far, of this object or any other. */
  long problems() {
    return report.count();
  }

  /** Reports a problem at a place below this object, such as {@code deals[0].share}. */
  void problemAt(String place, String what) {
    long at = line;
    Object within = values;
    for (String step : place.split("[.\\[]", -1)) {
      Object next = null;
      if (within instanceof Map<?, ?> map) {
        next = map.get(step);
      } else if (within instanceof List<?> list && step.endsWith("]")) {
        int index = Integer.parseInt(step.substring(0, step.length() - 1));
        next = index < list.size() ? list.get(index) : null;
      }
      if (!(next instanceof Value value)) {
        break;
      }
      at = value.line();
      within = value.it();
    }
    report.problem(file, at, pathOf(place), what);
  }

  /** Returns the path from the file's object to a key of this one. */
  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Answers whether the key is there. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns what can be made of this object; null, with a problem, where it is refused. */
  <T> @Nullable T build(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      String at = path.isEmpty() ? InputReport.ROW : path;
      report.problem(file, line, at, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Reports what is wrong with the value of a key. */
  void problem(String key, String what) {
    Value value = values.get(key);
    report.problem(file, value == null ? line : value.line(), pathOf(key), what);
  }

  private @Nullable Value required(String key) {
    Value value = values.get(key);
    if (value == null) {
      problem(key, "is missing");
    }
    return value;
  }
}

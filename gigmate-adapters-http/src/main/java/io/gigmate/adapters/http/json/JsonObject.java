package io.gigmate.adapters.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON text, read key by key. What is wrong is reported with its line and the path
 * to it, such as {@code types.venue.weights}, and reads as null.
 */
public final class JsonObject {
  /** The path of the text as a whole. */
  private static final String WHOLE = "";

  /** A value and the line where it begins. */
  private record Value(@Nullable Object it, long line) {}

  private final JsonProblems problems;
  private final String path;
  private final long line;
  private final Map<String, Value> values;

  private JsonObject(JsonProblems problems, String path, long line, Map<String, Value> values) {
    this.problems = problems;
    this.path = path;
    this.line = line;
    this.values = values;
  }

  /** Returns the object that the text holds; null, with a problem, where it holds another thing. */
  public static @Nullable JsonObject read(String text, JsonProblems problems) {
    JsonFactory json =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.problem(1, WHOLE, "must be a JSON object");
        return null;
      }
      Map<String, Value> values = object(parser);
      if (parser.nextToken() != null) {
        long at = parser.currentTokenLocation().getLineNr();
        problems.problem(at, WHOLE, "something follows the object");
        return null;
      }
      return new JsonObject(problems, WHOLE, 1, values);
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.problem(at, WHOLE, "is not JSON: " + e.getOriginalMessage());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
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

  /** Returns the keys, in the order of the text. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Reports every key that is not among these. */
  public void allowOnly(List<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        problem(key, "is no key of this place; known are " + known);
      }
    }
  }

  /** Returns the object of this key. */
  public @Nullable JsonObject object(String key) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.it() instanceof Map<?, ?> map)) {
      problem(key, "must be an object");
      return null;
    }
    return new JsonObject(problems, pathOf(key), value.line(), fields(map));
  }

  private static Map<String, Value> fields(Map<?, ?> map) {
    Map<String, Value> fields = new LinkedHashMap<>();
    map.forEach((name, field) -> fields.put((String) name, (Value) field));
    return fields;
  }

  /** Returns the number of this key. */
  public @Nullable Double number(String key) {
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
  public @Nullable Integer whole(String key) {
    Double number = number(key);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      problem(key, "must be a whole number: " + plain(number));
      return null;
    }
    return number.intValue();
  }

  /** Returns the text of this key. */
  public @Nullable String text(String key) {
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
  public @Nullable List<String> texts(String key) {
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

  /** Returns the numbers of this key. */
  public @Nullable List<Double> numbers(String key) {
    List<Value> items = items(key, "numbers");
    if (items == null) {
      return null;
    }
    List<Double> numbers = new ArrayList<>(items.size());
    for (Value item : items) {
      if (!(item.it() instanceof Double number) || number.isInfinite()) {
        problems.problem(item.line(), pathOf(key) + "[" + numbers.size() + "]", "must be a number");
        return null;
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Returns the objects of this key; one that is something else is reported and left out. */
  public List<JsonObject> objects(String key) {
    List<Value> items = items(key, "objects");
    List<JsonObject> objects = new ArrayList<>();
    for (int i = 0; items != null && i < items.size(); i++) {
      Value item = items.get(i);
      String at = pathOf(key) + "[" + i + "]";
      if (item.it() instanceof Map<?, ?> map) {
        objects.add(new JsonObject(problems, at, item.line(), fields(map)));
      } else {
        problems.problem(item.line(), at, "must be an object");
      }
    }
    return objects;
  }

  private @Nullable List<Value> items(String key, String of) {
    Value value = required(key);
    if (value == null) {
      return null;
    }
    if (!(value.it() instanceof List<?> list)) {
      problem(key, "must be a list of " + of);
      return null;
    }
    List<Value> items = new ArrayList<>(list.size());
    list.forEach(item -> items.add((Value) item));
    return items;
  }

  /** Returns whether this key says true. */
  public @Nullable Boolean flag(String key) {
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
  public boolean states(String key) {
    Value value = values.get(key);
    return value != null && value.it() != null;
  }

  /** Answers whether the value of the key is a number rather than a text. */
  public boolean isNumber(String key) {
    Value value = values.get(key);
    return value != null && value.it() instanceof Double;
  }

  /** Returns how many problems were reported so far, of this object or any other. */
  public long problems() {
    return problems.count();
  }

  /** Reports a problem at a place below this object, such as {@code deals[0].share}. */
  public void problemAt(String place, String what) {
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
    problems.problem(at, pathOf(place), what);
  }

  /** Returns the path from the whole to a key of this one. */
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Returns every text, number and flag below this object by its path from here, as a text. */
  public Map<String, String> leaves() {
    Map<String, String> leaves = new LinkedHashMap<>();
    addLeaves(leaves, "", values);
    return leaves;
  }

  private static void addLeaves(Map<String, String> leaves, String at, @Nullable Object it) {
    if (it instanceof Map<?, ?> map) {
      String before = at.isEmpty() ? at : at + ".";
      map.forEach((key, value) -> addLeaves(leaves, before + key, ((Value) value).it()));
    } else if (it instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        addLeaves(leaves, at + "[" + i + "]", ((Value) list.get(i)).it());
      }
    } else if (it instanceof Double number) {
      leaves.put(at, plain(number));
    } else if (it != null) {
      leaves.put(at, it.toString());
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Answers whether the key is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns what can be made of this object; null, with a problem, where it is refused. */
  public <T> @Nullable T build(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      problems.problem(line, path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Reports what a check has against the value of a key. */
  public void check(String key, Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      problem(key, String.valueOf(e.getMessage()));
    }
  }

  /** Reports what is wrong with the value of a key. */
  public void problem(String key, String what) {
    Value value = values.get(key);
    problems.problem(value == null ? line : value.line(), pathOf(key), what);
  }

  /** Reports what is worth saying but wrong in no way. */
  public void note(String text) {
    problems.note(text);
  }

  private @Nullable Value required(String key) {
    Value value = values.get(key);
    if (value == null) {
      problem(key, "is missing");
    }
    return value;
  }
}

package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.scoring.lead.GradeCuts;
import io.gigmate.scoring.lead.LeadFactor;
import io.gigmate.scoring.lead.LeadSignal;
import io.gigmate.scoring.lead.PointsModel;
import io.gigmate.scoring.lead.ProfileField;
import io.gigmate.scoring.lead.SignalUse;
import io.gigmate.scoring.lead.TypePoints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The model that gives leads their points, as JSON. It is written in one way only, a line for each
 * number, so that two models can be compared line by line; and every key must be there and known,
 * so that a slip of the pen is not taken for a default.
 */
public final class PointsModelFile {
  /** Of the file, not of the model: it changes when the keys do. */
  private static final int FORMAT = 1;

  private static final List<String> KEYS =
      List.of("format", "version", "unknown", "wide_region", "grades", "types");
  private static final List<String> GRADES = List.of("A", "B", "C");
  private static final List<String> OF_TYPE = List.of("weights", "profile", "signals");
  private static final List<String> OF_SIGNAL = List.of("factor", "half");

  private PointsModelFile() {}

  /** Returns the model that the file states; null where the report says what is wrong with it. */
  public static @Nullable PointsModel read(InputFile file, InputReport report) throws IOException {
    long before = report.count();
    JsonObject json = JsonFile.read(file, report);
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
    json.allowOnly(KEYS);
    String version = json.text("version");
    Double unknown = json.number("unknown");
    Double wide = json.number("wide_region");
    GradeCuts grades = grades(json.object("grades"));
    Map<ProspectType, TypePoints> types = types(json.object("types"));
    if (report.count() > before
        || version == null
        || unknown == null
        || wide == null
        || grades == null) {
      return null;
    }
    PointsModel model = json.build(() -> new PointsModel(version, unknown, wide, grades, types));
    if (model != null && isForged(model)) {
      json.problem("version", "is that of the standard model, whose numbers are others");
      return null;
    }
    return model;
  }

  /** A log that names a version must mean one model by it. */
  private static boolean isForged(PointsModel model) {
    PointsModel standard = PointsModel.standard();
    return model.version().equals(standard.version()) && !model.equals(standard);
  }

  private static @Nullable GradeCuts grades(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    json.allowOnly(GRADES);
    Integer a = json.whole("A");
    Integer b = json.whole("B");
    Integer c = json.whole("C");
    return a == null || b == null || c == null ? null : json.build(() -> new GradeCuts(a, b, c));
  }

  private static Map<ProspectType, TypePoints> types(@Nullable JsonObject json) {
    Map<ProspectType, TypePoints> types = new EnumMap<>(ProspectType.class);
    if (json != null) {
      json.allowOnly(codes(ProspectType.values(), ProspectType::code));
      for (ProspectType type : ProspectType.values()) {
        JsonObject of = json.object(type.code());
        TypePoints points = of == null ? null : type(of);
        if (points != null) {
          types.put(type, points);
        }
      }
    }
    return types;
  }

  private static @Nullable TypePoints type(JsonObject json) {
    json.allowOnly(OF_TYPE);
    Map<LeadFactor, Integer> weights = weights(json.object("weights"));
    List<ProfileField> profile = profile(json);
    Map<LeadSignal, SignalUse> signals = signals(json.object("signals"));
    return weights == null || profile == null || signals == null
        ? null
        : json.build(() -> new TypePoints(weights, profile, signals));
  }

  private static @Nullable Map<LeadFactor, Integer> weights(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    json.allowOnly(codes(LeadFactor.values(), LeadFactor::code));
    Map<LeadFactor, Integer> weights = new EnumMap<>(LeadFactor.class);
    for (LeadFactor factor : LeadFactor.values()) {
      Integer weight = json.whole(factor.code());
      if (weight != null) {
        weights.put(factor, weight);
      }
    }
    return weights.size() == LeadFactor.values().length ? weights : null;
  }

  private static @Nullable List<ProfileField> profile(JsonObject json) {
    List<String> codes = json.texts("profile");
    if (codes == null) {
      return null;
    }
    List<ProfileField> fields = new ArrayList<>();
    for (String code : codes) {
      try {
        fields.add(ProfileField.parse(code));
      } catch (IllegalArgumentException e) {
        json.problem("profile", String.valueOf(e.getMessage()));
        return null;
      }
    }
    return fields;
  }

  private static @Nullable Map<LeadSignal, SignalUse> signals(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    json.allowOnly(codes(LeadSignal.values(), LeadSignal::code));
    Map<LeadSignal, SignalUse> signals = new EnumMap<>(LeadSignal.class);
    boolean complete = true;
    for (LeadSignal signal : LeadSignal.values()) {
      if (json.has(signal.code())) {
        JsonObject of = json.object(signal.code());
        SignalUse use = of == null ? null : use(of);
        complete &= use != null;
        if (use != null) {
          signals.put(signal, use);
        }
      }
    }
    return complete ? signals : null;
  }

  private static @Nullable SignalUse use(JsonObject json) {
    json.allowOnly(OF_SIGNAL);
    String factor = json.text("factor");
    Double half = json.has("half") ? json.number("half") : null;
    return factor == null || (json.has("half") && half == null)
        ? null
        : json.build(() -> new SignalUse(LeadFactor.parse(factor), half));
  }

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  /** Writes the model. */
  public static void write(OutputFile file, PointsModel model) throws IOException {
    file.stream().write(text(model).getBytes(UTF_8));
  }

  /** Codes, versions and numbers need no escapes. */
  private static String text(PointsModel model) {
    GradeCuts cuts = model.grades();
    String types =
        model.types().entrySet().stream()
            .map(entry -> type(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(",\n"));
    return """
        {
          "format": %s,
          "version": "%s",
          "unknown": %s,
          "wide_region": %s,
          "grades": {"A": %s, "B": %s, "C": %s},
          "types": {
        %s
          }
        }
        """
        .formatted(
            FORMAT,
            model.version(),
            Fields.plain(model.unknown()),
            Fields.plain(model.wideRegion()),
            cuts.a(),
            cuts.b(),
            cuts.c(),
            types);
  }

  private static String type(ProspectType type, TypePoints points) {
    String indent = " ".repeat(8);
    String weights =
        points.weights().entrySet().stream()
            .map(entry -> indent + "\"" + entry.getKey().code() + "\": " + entry.getValue())
            .collect(Collectors.joining(",\n"));
    String profile =
        points.profile().stream()
            .map(field -> "\"" + field.code() + "\"")
            .collect(Collectors.joining(", "));
    String signals =
        points.signals().entrySet().stream()
            .map(entry -> indent + "\"" + entry.getKey().code() + "\": " + use(entry.getValue()))
            .collect(Collectors.joining(",\n"));
    return "    \""
        + type.code()
        + "\": {\n      \"weights\": {\n"
        + weights
        + "\n      },\n      \"profile\": ["
        + profile
        + "],\n      \"signals\": {\n"
        + signals
        + "\n      }\n    }";
  }

  private static String use(SignalUse use) {
    String half = use.half() == null ? "" : ", \"half\": " + Fields.plain(use.half());
    return "{\"factor\": \"" + use.factor().code() + "\"" + half + "}";
  }
}

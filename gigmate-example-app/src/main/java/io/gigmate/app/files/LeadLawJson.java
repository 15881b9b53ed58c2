package io.gigmate.app.files;

import static io.gigmate.app.files.LeadModelFile.each;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.lead.learned.LeadModelData;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How columns become log-odds, as the part of a model's file that states it. */
final class LeadLawJson {
  private LeadLawJson() {}

  static LeadModelData.@Nullable Law read(JsonObject json) {
    String kind = json.text("kind");
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case "additive" -> additive(json);
      case "blend" -> blend(json);
      default -> {
        json.problem("kind", "must be additive or blend: " + Fields.quoted(kind));
        yield null;
      }
    };
  }

  private static LeadModelData.@Nullable Law additive(JsonObject json) {
    json.allowOnly(List.of("kind", "constant", "coefficients", "means"));
    Double constant = json.number("constant");
    List<Double> coefficients = json.numbers("coefficients");
    List<Double> means = json.numbers("means");
    return constant == null || coefficients == null || means == null
        ? null
        : json.build(() -> new LeadModelData.Additive(constant, coefficients, means));
  }

  private static LeadModelData.@Nullable Law blend(JsonObject json) {
    json.allowOnly(List.of("kind", "constant", "of_trees", "of_effects", "effects", "forests"));
    Double constant = json.number("constant");
    Double ofTrees = json.number("of_trees");
    Double ofEffects = json.number("of_effects");
    LeadModelData.Effects effects = effects(json.object("effects"));
    List<LeadModelData.Forest> forests = each(json, "forests", LeadLawJson::forest);
    return constant == null
            || ofTrees == null
            || ofEffects == null
            || effects == null
            || forests == null
        ? null
        : json.build(() -> new LeadModelData.Blend(constant, ofTrees, ofEffects, forests, effects));
  }

  private static LeadModelData.@Nullable Forest forest(JsonObject json) {
    json.allowOnly(List.of("base", "trees"));
    Double base = json.number("base");
    List<LeadModelData.GrownTree> trees = each(json, "trees", LeadLawJson::tree);
    return base == null || trees == null
        ? null
        : json.build(() -> new LeadModelData.Forest(base, trees));
  }

  private static LeadModelData.@Nullable GrownTree tree(JsonObject json) {
    json.allowOnly(List.of("nodes"));
    List<LeadModelData.Node> nodes = each(json, "nodes", LeadLawJson::node);
    return nodes == null ? null : json.build(() -> new LeadModelData.GrownTree(nodes));
  }

  private static LeadModelData.@Nullable Node node(JsonObject json) {
    Double cover = json.number("cover");
    if (json.has("value")) {
      json.allowOnly(List.of("value", "cover"));
      Double value = json.number("value");
      return value == null || cover == null
          ? null
          : json.build(() -> new LeadModelData.Leaf(value, cover));
    }
    json.allowOnly(List.of("column", "left_bins", "left", "right", "cover"));
    Integer column = json.whole("column");
    String bins = json.text("left_bins");
    Integer left = json.whole("left");
    Integer right = json.whole("right");
    return column == null || bins == null || left == null || right == null || cover == null
        ? null
        : json.build(() -> new LeadModelData.Fork(column, bins, left, right, cover));
  }

  private static LeadModelData.@Nullable Effects effects(@Nullable JsonObject json) {
    if (json == null) {
      return null;
    }
    json.allowOnly(List.of("constant", "slopes", "tables"));
    Double constant = json.number("constant");
    List<LeadModelData.Slope> slopes = each(json, "slopes", LeadLawJson::slope);
    List<LeadModelData.Table> tables = each(json, "tables", LeadLawJson::table);
    return constant == null || slopes == null || tables == null
        ? null
        : json.build(() -> new LeadModelData.Effects(constant, slopes, tables));
  }

  private static LeadModelData.@Nullable Slope slope(JsonObject json) {
    json.allowOnly(List.of("weight", "centre"));
    Double weight = json.number("weight");
    Double centre = json.number("centre");
    return weight == null || centre == null
        ? null
        : json.build(() -> new LeadModelData.Slope(weight, centre));
  }

  private static LeadModelData.@Nullable Table table(JsonObject json) {
    json.allowOnly(List.of("first", "second", "centre", "effects"));
    Integer first = json.whole("first");
    Integer second = json.whole("second");
    Double centre = json.number("centre");
    List<Double> effects = json.numbers("effects");
    return first == null || second == null || centre == null || effects == null
        ? null
        : json.build(() -> new LeadModelData.Table(first, second, centre, effects));
  }

  static void write(JsonGenerator json, LeadModelData.Law law) throws IOException {
    json.writeStartObject();
    if (law instanceof LeadModelData.Additive additive) {
      json.writeStringField("kind", "additive");
      json.writeNumberField("constant", additive.constant());
      LeadModelFile.numbers(json, "coefficients", additive.coefficients());
      LeadModelFile.numbers(json, "means", additive.means());
    } else if (law instanceof LeadModelData.Blend blend) {
      json.writeStringField("kind", "blend");
      json.writeNumberField("constant", blend.constant());
      json.writeNumberField("of_trees", blend.ofTrees());
      json.writeNumberField("of_effects", blend.ofEffects());
      json.writeFieldName("effects");
      write(json, blend.effects());
      json.writeArrayFieldStart("forests");
      for (LeadModelData.Forest forest : blend.forests()) {
        write(json, forest);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LeadModelData.Effects effects) throws IOException {
    json.writeStartObject();
    json.writeNumberField("constant", effects.constant());
    json.writeArrayFieldStart("slopes");
    for (LeadModelData.Slope slope : effects.slopes()) {
      json.writeRawValue(
          "{\"weight\": " + slope.weight() + ", \"centre\": " + slope.centre() + "}");
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tables");
    for (LeadModelData.Table table : effects.tables()) {
      json.writeStartObject();
      json.writeNumberField("first", table.first());
      json.writeNumberField("second", table.second());
      json.writeNumberField("centre", table.centre());
      LeadModelFile.numbers(json, "effects", table.effects());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LeadModelData.Forest forest) throws IOException {
    json.writeStartObject();
    json.writeNumberField("base", forest.base());
    json.writeArrayFieldStart("trees");
    for (LeadModelData.GrownTree tree : forest.trees()) {
      json.writeStartObject();
      json.writeArrayFieldStart("nodes");
      for (LeadModelData.Node node : tree.nodes()) {
        json.writeRawValue(text(node));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A node is a line; its bins are digits, so nothing needs an escape. */
  private static String text(LeadModelData.Node node) {
    return node instanceof LeadModelData.Fork fork
        ? "{\"column\": "
            + fork.column()
            + ", \"left_bins\": \""
            + fork.leftBins()
            + "\", \"left\": "
            + fork.left()
            + ", \"right\": "
            + fork.right()
            + ", \"cover\": "
            + fork.cover()
            + "}"
        : "{\"value\": "
            + ((LeadModelData.Leaf) node).value()
            + ", \"cover\": "
            + node.cover()
            + "}";
  }
}

package io.gigmate.adapters.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation as text for a column. */
final class ExplanationJson {
  private ExplanationJson() {}

  static String write(Explanation explanation) {
    ObjectNode root = Trees.object();
    root.put("scale", explanation.scale().name().toLowerCase(Locale.ROOT));
    root.put("answer", explanation.answer());
    ArrayNode factors = root.putArray("factors");
    for (Factor factor : explanation.factors()) {
      factors
          .addObject()
          .put("name", factor.name())
          .put("contribution", factor.contribution())
          .put("evidence", factor.evidence());
    }
    return root.toString();
  }

  static Explanation read(String text) {
    JsonNode root = Trees.read(text);
    List<Factor> factors = new ArrayList<>();
    for (JsonNode factor : root.required("factors")) {
      factors.add(
          Factor.of(
              factor.required("name").textValue(),
              factor.required("contribution").doubleValue(),
              factor.required("evidence").textValue()));
    }
    return new Explanation(
        Scale.valueOf(root.required("scale").textValue().toUpperCase(Locale.ROOT)),
        root.required("answer").doubleValue(),
        factors);
  }
}

package io.gigmate.adapters.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.gigmate.scoring.strategy.Evidence;
import io.gigmate.scoring.strategy.EvidenceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Pieces of evidence as text for a column. */
final class EvidenceJson {
  private EvidenceJson() {}

  static String write(List<Evidence> evidence) {
    ArrayNode root = Trees.array();
    for (Evidence one : evidence) {
      root.addObject()
          .put("id", one.id())
          .put("kind", one.kind().code())
          .put("summary", one.summary())
          .put("strength", one.strength())
          .put("seen_at", one.seenAt().toString());
    }
    return root.toString();
  }

  static List<Evidence> read(String text) {
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode one : Trees.read(text)) {
      evidence.add(
          new Evidence(
              one.required("id").textValue(),
              EvidenceKind.parse(one.required("kind").textValue()),
              one.required("summary").textValue(),
              one.required("strength").doubleValue(),
              Instant.parse(one.required("seen_at").textValue())));
    }
    return evidence;
  }
}

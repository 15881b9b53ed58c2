package io.gigmate.adapters.http.outreach;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gigmate.core.compliance.Decision;
import io.gigmate.core.compliance.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A decision as JSON: {@code {"id","decision","until","rules":[{"id","citation",…}]}}. */
public final class DecisionJson {
  private static final JsonFactory JSON = new JsonFactory();

  private DecisionJson() {}

  /**
   * Returns the decision in one line.
   *
   * @param id of the request that it answers
   */
  public static String line(String id, Decision decision) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("decision", decision.kind().name());
      json.writeStringField("until", decision.until() == null ? null : decision.until().toString());
      json.writeArrayFieldStart("rules");
      for (Finding finding : decision.findings()) {
        json.writeStartObject();
        json.writeStringField("id", finding.rule().id());
        json.writeStringField("citation", finding.rule().citation());
        json.writeStringField("verdict", finding.verdict().kind().name());
        json.writeStringField("why", finding.verdict().why());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", e);
    }
    return text.toString();
  }
}

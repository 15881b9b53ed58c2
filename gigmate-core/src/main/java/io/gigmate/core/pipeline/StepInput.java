package io.gigmate.core.pipeline;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Map;

/**
 * What goes into a step: the same whenever the step of this run is done.
 *
 * @param tenant whose run it is
 * @param at when the run began; a step that needs the time takes this one
 * @param parameters of the run, as JSON
 * @param outputs of the steps before it, as JSON, by their names
 */
public record StepInput(
    TenantId tenant, Instant at, String parameters, Map<String, String> outputs) {
  public StepInput {
    outputs = Map.copyOf(outputs);
  }

  /**
   * Returns what a step before this one answered.
   *
   * @throws IllegalArgumentException where there is no such step before
   */
  public String output(String step) {
    String output = outputs.get(step);
    if (output == null) {
      throw new IllegalArgumentException("no step before this one is called '" + step + "'");
    }
    return output;
  }
}

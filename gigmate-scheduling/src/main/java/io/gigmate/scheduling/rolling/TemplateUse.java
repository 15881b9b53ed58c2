package io.gigmate.scheduling.rolling;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.internal.Checks;

/**
 * How many shows were made from a template.
 *
 * @param template what they were made from
 * @param shows 0 or more
 */
public record TemplateUse(TemplateId template, int shows) {
  public TemplateUse {
    Checks.between("shows", shows, 0, Integer.MAX_VALUE);
  }
}

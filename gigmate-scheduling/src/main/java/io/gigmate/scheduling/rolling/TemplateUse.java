package io.gigmate.scheduling.rolling;

import io.gigmate.core.event.TemplateId;

/**
 * How many shows were made from a template.
 *
 * @param template what they were made from
 * @param shows 0 or more
 */
public record TemplateUse(TemplateId template, int shows) {
  public TemplateUse {
    Names.checkCount("shows", shows);
  }
}

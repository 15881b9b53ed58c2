package io.gigmate.core.campaign;

import io.gigmate.core.internal.Checks;

/**
 * The words of a message, with places for what is known of the recipient.
 *
 * @param subject of a mail or a letter; texts and calls carry none
 * @param body without the footer, which is put below it
 */
public record MessageTemplate(String subject, String body) {
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_BODY = 20_000;

  public MessageTemplate {
    subject = Checks.text("subject of a template", subject, LONGEST_SUBJECT);
    body = Checks.text("body of a template", body, LONGEST_BODY);
  }
}

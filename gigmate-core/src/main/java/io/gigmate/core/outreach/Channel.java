package io.gigmate.core.outreach;

import java.util.Arrays;
import java.util.Locale;

/** What carries a message. */
public enum Channel {
  /** Electronic mail. */
  EMAIL,
  /** A text message. */
  SMS,
  /** A call. */
  PHONE,
  /** A direct message on a social platform. */
  SOCIAL,
  /** A letter. */
  MAIL;

  /** Returns the name that files and the API carry, such as {@code sms}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the channel of this code. */
  public static Channel parse(String code) {
    return Arrays.stream(values())
        .filter(channel -> channel.code().equals(code.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "channel must be one of email, sms, phone, social, mail: '" + code + "'"));
  }
}

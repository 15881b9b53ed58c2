package io.gigmate.core.outreach;

import java.util.Arrays;
import java.util.Locale;

/** Why a message is sent, which decides the rules that it has to keep. */
public enum Purpose {
  /** It advertises or promotes. */
  COMMERCIAL,
  /** It carries out what the recipient has already agreed to. */
  TRANSACTIONAL;

  /** Returns the name that files and the API carry, such as {@code commercial}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the purpose of this code. */
  public static Purpose parse(String code) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.code().equals(code.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "purpose must be one of commercial, transactional: '" + code + "'"));
  }
}

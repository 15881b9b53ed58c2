package io.gigmate.scoring.lead.learned;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a model was learned from, in a few characters: equal ones mean equal models. */
final class TableFingerprint {
  private static final int BYTES = 6;

  private TableFingerprint() {}

  static String version(String method, LeadTable table, Sampling sampling, long seed) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    List<LeadColumn> byName = new ArrayList<>(table.columns());
    byName.sort(Comparator.comparing(LeadColumn::name));
    for (LeadColumn column : byName) {
      add(digest, column.name());
      for (int row = 0; row < table.rows(); row++) {
        add(digest, column.textAt(row));
      }
    }
    for (int outcome : table.outcomes()) {
      digest.update((byte) outcome);
    }
    return method
        + "-"
        + sampling.name().toLowerCase(Locale.ROOT)
        + "-"
        + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

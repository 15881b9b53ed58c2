package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectId;
import java.util.Base64;

/**
 * A place in the ranking of leads: what comes after it is found by an index, however far down. It
 * is one text in an address, which clients hand back and do not read.
 *
 * @param rank of the last lead before
 * @param score of it
 * @param prospect of it
 */
record LeadMark(int rank, Score score, ProspectId prospect) {
  String text() {
    String parts = rank + "." + score.points() + "." + prospect.value();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
  }

  static LeadMark parse(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\.", 3);
      if (parts.length == 3) {
        int rank = Integer.parseInt(parts[0]);
        if (rank >= 0) {
          return new LeadMark(rank, Score.of(Integer.parseInt(parts[1])), ProspectId.of(parts[2]));
        }
      }
    } catch (IllegalArgumentException e) {
      // Told below, like a text of other parts.
    }
    throw Parameters.bad("after must be a mark that Link named: '" + text + "'");
  }
}

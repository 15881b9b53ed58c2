package io.gigmate.core.outreach;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody wrote back, as far as it decides whether they may be written to again.
 *
 * <p>A text that is one of the words of 47 CFR 64.1200(a)(10) revokes. Other wording that may mean
 * the same suspends meanwhile, and a person reads it. An automatic reply (RFC 3834) is no word of
 * anybody.
 */
public enum IncomingReply {
  /** It revokes: nothing goes there any more. */
  REVOKES,
  /** It may revoke: suspended until a person has read it. */
  MAY_REVOKE,
  /** A machine wrote it. */
  AUTOMATIC,
  /** Somebody wrote something else. */
  RESPONSE;

  private static final Set<String> REVOKING =
      Set.of("stop", "quit", "end", "revoke", "opt out", "optout", "cancel", "unsubscribe");

  private static final Pattern MAY_MEAN_STOP =
      Pattern.compile(
          ".*\\b(stop|quit|revoke|opt out|optout|opting out|cancel|unsubscribe|remove"
              + "|leave me alone|no more|not interested|(do not|dont|never) "
              + "(text|call|contact|write|email|message|send|want)|go away|wrong number|take me off"
              + "|spam|harass\\w*)\\b.*");

  /** Classifies the text of a reply, without what it quotes. */
  public static IncomingReply of(String text) {
    String words =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[’']", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    // A word alone revokes, and so does the same word said twice or with please and thanks.
    String bare =
        words.replaceAll("\\b(please|pls|thanks|thank you|now|all)\\b", "").replaceAll(" +", " ");
    if (REVOKING.contains(bare.strip()) || isOneWordRepeated(bare.strip())) {
      return REVOKES;
    }
    return MAY_MEAN_STOP.matcher(words).matches() ? MAY_REVOKE : RESPONSE;
  }

  /**
   * Classifies a reply by mail.
   *
   * @param headers by their names in lower case
   */
  public static IncomingReply of(Map<String, String> headers, String text) {
    return isAutomatic(headers) ? AUTOMATIC : of(text);
  }

  private static boolean isOneWordRepeated(String words) {
    int blank = words.indexOf(' ');
    String first = blank < 0 ? words : words.substring(0, blank);
    return REVOKING.contains(first) && words.replace(first, "").isBlank();
  }

  private static boolean isAutomatic(Map<String, String> headers) {
    String submitted = headers.getOrDefault("auto-submitted", "no").strip();
    String precedence = headers.getOrDefault("precedence", "").strip().toLowerCase(Locale.ROOT);
    String returnPath = headers.getOrDefault("return-path", "").strip();
    return !submitted.toLowerCase(Locale.ROOT).matches("no\\b.*")
        || Set.of("bulk", "junk", "list", "auto_reply").contains(precedence)
        || returnPath.equals("<>");
  }
}

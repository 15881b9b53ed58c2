package io.gigmate.core.campaign;

import io.gigmate.core.compliance.OutreachRequest;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.outreach.ConsentRecord;
import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.Suppression;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a recipient at a time, from all who know something: the host, persons who stated
 * facts, consents and suppressions. What nobody said is unknown and stays null.
 */
record RecipientFacts(OutreachRequest.Recipient recipient, @Nullable String assessment) {
  /**
   * A person's word counts before the host's, which may be a guess, but no word undoes an objection
   * or a signal that the host or the suppressions know of.
   */
  static RecipientFacts of(
      OutreachRequest.Recipient host,
      List<Declaration> declarations,
      List<ConsentRecord> consents,
      List<Suppression> stops,
      Instant now) {
    Map<Fact, String> stated = stated(declarations, now);
    String type = stated.get(Fact.RECIPIENT_TYPE);
    String zone = stated.get(Fact.TIME_ZONE);
    boolean isStopped =
        stops.stream().anyMatch(each -> each.reason() == Suppression.Reason.OBJECTED);
    return new RecipientFacts(
        new OutreachRequest.Recipient(
            type == null ? host.type() : RecipientType.valueOf(type.toUpperCase(Locale.ROOT)),
            host.email(),
            host.phone(),
            or(stated.get(Fact.COUNTRY), host.country()),
            or(stated.get(Fact.REGION), host.region()),
            host.postalCode(),
            zone == null ? host.timeZone() : ZoneId.of(zone),
            Stream.concat(
                    Objects.requireNonNullElse(host.consents(), List.<OutreachRequest.Consent>of())
                        .stream(),
                    consents.stream()
                        .filter(each -> each.standsAt(now))
                        .map(
                            each ->
                                new OutreachRequest.Consent(
                                    each.channel(), each.kind(), each.given(), each.textVersion())))
                .toList(),
            flag(isStopped ? (Boolean) true : host.objected(), stated.get(Fact.OBJECTED)),
            stops.stream()
                .map(each -> new OutreachRequest.OptOut(each.channel(), each.at()))
                .toList(),
            flag(host.gpc(), stated.get(Fact.PREFERENCE_SIGNAL))),
        stated.get(Fact.ASSESSMENT));
  }

  /** Of one fact the last word counts, of objections any; one of a later time does not yet. */
  private static Map<Fact, String> stated(List<Declaration> declarations, Instant now) {
    Map<Fact, String> stated = new EnumMap<>(Fact.class);
    declarations.stream()
        .filter(each -> !each.at().isAfter(now))
        .sorted(Declaration.OLDEST_FIRST)
        .forEach(
            each ->
                stated.merge(
                    each.fact(),
                    each.value(),
                    (before, last) ->
                        each.fact() == Fact.OBJECTED && before.equals("yes") ? before : last));
    return stated;
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  private static @Nullable Boolean flag(@Nullable Boolean known, @Nullable String word) {
    return (word == null || Boolean.TRUE.equals(known)) ? known : (Boolean) word.equals("yes");
  }
}

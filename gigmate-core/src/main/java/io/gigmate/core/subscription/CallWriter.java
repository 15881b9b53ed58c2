package io.gigmate.core.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.delivery.WebhookKeys;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes calls: which entry, of which kind, when and about what, by its ids, and the hash that it
 * has in the chain. What was decided and why, in people's words, stays here: whoever may read it
 * asks for the entry by its number.
 */
final class CallWriter {
  private final Function<SubscriptionId, String> secrets;

  CallWriter(Function<SubscriptionId, String> secrets) {
    this.secrets = secrets;
  }

  Call entry(TenantId tenant, Subscription to, LoggedOperation entry, Instant now) {
    Operation operation = entry.operation();
    return call(
        to,
        "op_" + to.id() + "_" + entry.seq(),
        now,
        Map.of(
            "type",
            "operation." + operation.kind().code(),
            "timestamp",
            operation.at().toString(),
            "data",
            Map.of(
                "tenant", tenant.value(),
                "seq", entry.seq(),
                "kind", operation.kind().code(),
                "subject", withoutName(operation.subject()),
                "hash", entry.hash().hex())));
  }

  /** An alert's subject names the artist behind its id, and only the id leaves. */
  private static String withoutName(String subject) {
    return subject.replaceFirst("^(breakout alert \\S+) of .*", "$1");
  }

  Call test(TenantId tenant, Subscription to, Instant now) {
    return call(
        to,
        "test_" + to.id() + "_" + now.toEpochMilli(),
        now,
        Map.of(
            "type",
            "subscription.test",
            "timestamp",
            now.toString(),
            "data",
            Map.of("tenant", tenant.value(), "subscription", to.id().value())));
  }

  private Call call(Subscription to, String id, Instant now, Map<String, ?> content) {
    String body = CanonicalJson.write(content);
    String signature =
        WebhookKeys.of(List.of(secrets.apply(to.id()))).sign(id, now, body.getBytes(UTF_8));
    return new Call(to.url(), id, Long.toString(now.getEpochSecond()), signature, body);
  }
}

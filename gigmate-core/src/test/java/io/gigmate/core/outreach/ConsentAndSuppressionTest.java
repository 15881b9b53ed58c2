package io.gigmate.core.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.memory.InMemorySuppressions;
import io.gigmate.core.outreach.Suppression.Reason;
import io.gigmate.core.prospect.EmailAddress;
import io.gigmate.core.prospect.PhoneNumber;
import io.gigmate.core.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentAndSuppressionTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final TenantId TENANT = TenantId.of("t");

  @Test
  void spellingsOfOnePlaceAreOneContactPoint() {
    assertThat(ContactPoint.of(EmailAddress.from("A.nn+x@Gmail.com").orElseThrow()))
        .isEqualTo(ContactPoint.of(EmailAddress.from("ann@googlemail.com").orElseThrow()));
    assertThat(ContactPoint.of(PhoneNumber.from("(512) 555-0100 ext 3").orElseThrow()))
        .hasToString("+15125550100");
    assertThat(ContactPoint.handle("Instagram", "@TheRoom"))
        .isEqualTo(ContactPoint.handle("instagram", "theroom"));
    assertThat(ContactPoint.letterbox("1 Main St.,  Austin"))
        .isEqualTo(ContactPoint.letterbox("1 main st, austin"));
    assertThat(ContactPoint.handle("x", "a")).isLessThan(ContactPoint.handle("x", "b"));
  }

  @Test
  void stubIsAKeyedHashThatNamesNobody() {
    ContactPoint point = ContactPoint.letterbox("1 Main St");
    ContactKey key = ContactKey.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
    assertThat(key.stub(point)).matches("[0-9a-f]{64}").isEqualTo(key.stub(point));
    assertThat(ContactKey.of(new byte[16]).stub(point)).isNotEqualTo(key.stub(point));
    assertThat(key.toString()).isEqualTo("ContactKey[secret]");
    assertThatIllegalArgumentException().isThrownBy(() -> ContactKey.of(new byte[15]));
  }

  @Test
  void consentStandsFromItsTimeUntilItIsTakenBack() {
    ConsentRecord given =
        new ConsentRecord(Channel.EMAIL, ConsentKind.EXPRESS, NOON, "Yes", "v1", "form", null);
    assertThat(given.standsAt(NOON)).isTrue();
    assertThat(given.standsAt(NOON.minusMillis(1))).isFalse();
    ConsentRecord ended = given.withdrawnAt(NOON.plusSeconds(9));
    assertThat(ended.standsAt(NOON.plusSeconds(8))).isTrue();
    assertThat(ended.standsAt(NOON.plusSeconds(9))).isFalse();
    assertThat(ended.withdrawnAt(NOON.plusSeconds(99))).isEqualTo(ended);
    assertThat(given.withdrawnAt(NOON.minusSeconds(1)).withdrawn()).isEqualTo(NOON);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConsentRecord(
                    Channel.EMAIL,
                    ConsentKind.EXPRESS,
                    NOON,
                    "Yes",
                    "v1",
                    "form",
                    NOON.minusSeconds(1)));
  }

  @Test
  void codesAreReadAndWritten() {
    for (ConsentKind kind : ConsentKind.values()) {
      assertThat(ConsentKind.parse(kind.code())).isEqualTo(kind);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsentKind.parse("verbal"))
        .withMessageContaining("'verbal'");
    assertThat(Reason.OPTED_OUT.code()).isEqualTo("opted_out");
  }

  @Test
  void whoOptedOutOfAnythingIsNotExported() {
    InMemorySuppressions suppressions = new InMemorySuppressions(ContactKey.of(new byte[16]));
    ContactPoint gone = ContactPoint.letterbox("gone");
    suppressions.suppress(
        TENANT, gone, Suppression.on(Channel.SMS, Reason.OPTED_OUT, NOON, "STOP"));
    assertThat(
            ExportFilter.by(suppressions)
                .exportable(
                    TENANT, List.of("gone", "here"), row -> List.of(ContactPoint.letterbox(row))))
        .containsExactly("here");
  }
}

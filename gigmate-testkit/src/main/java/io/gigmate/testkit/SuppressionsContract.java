package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.Suppression.Reason;
import io.gigmate.core.outreach.Suppressions;
import io.gigmate.core.prospect.EmailAddress;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Suppressions} keeps to. */
public interface SuppressionsContract {
  /** Returns the port under test. */
  Suppressions suppressions();

  @Test
  default void suppressionStandsOnItsChannelForEverySpellingOfTheAddress() {
    TenantId tenant = Fixtures.newTenantId();
    Suppression stop = Suppression.on(Channel.EMAIL, Reason.OPTED_OUT, at(1), Fixtures.AWKWARD);
    suppressions().suppress(tenant, mailbox("Ann.O+gigs@GMail.com"), stop);
    ContactPoint same = mailbox("anno@googlemail.com");
    assertSame(suppressions().standing(tenant, Channel.EMAIL, same), stop);
    assertThat(suppressions().standing(tenant, Channel.MAIL, same)).isEmpty();
    assertThat(suppressions().standing(tenant, Channel.EMAIL, mailbox("b@venue.example")))
        .isEmpty();
  }

  @Test
  default void globalSuppressionStandsOnEveryChannel() {
    TenantId tenant = Fixtures.newTenantId();
    Suppression all = Suppression.everywhere(Reason.OBJECTED, at(1), "letter");
    suppressions().suppress(tenant, mailbox("a@venue.example"), all);
    for (Channel channel : Channel.values()) {
      assertSame(suppressions().standing(tenant, channel, mailbox("a@venue.example")), all);
    }
  }

  @Test
  default void oldestOfSeveralStandsAndTheSameAgainChangesNothing() {
    TenantId tenant = Fixtures.newTenantId();
    ContactPoint point = mailbox("a@venue.example");
    Suppression older = Suppression.on(Channel.EMAIL, Reason.OPTED_OUT, at(1), "one-click");
    Suppression newer = Suppression.on(Channel.EMAIL, Reason.BOUNCED, at(2), "5.1.1");
    suppressions().suppress(tenant, point, newer);
    suppressions().suppress(tenant, point, older);
    suppressions().suppress(tenant, point, older);
    assertSame(suppressions().of(tenant, point), List.of(older, newer));
    assertSame(suppressions().standing(tenant, Channel.EMAIL, point), older);
  }

  @Test
  default void laterConsentLiftsAnOptOutOnItsChannelOnly() {
    TenantId tenant = Fixtures.newTenantId();
    ContactPoint point = mailbox("a@venue.example");
    suppressions().suppress(tenant, point, Suppression.everywhere(Reason.OPTED_OUT, at(2), "call"));
    suppressions().lift(tenant, point, Channel.EMAIL, at(2));
    assertThat(suppressions().standing(tenant, Channel.EMAIL, point)).isPresent();
    suppressions().lift(tenant, point, Channel.EMAIL, at(3));
    assertThat(suppressions().standing(tenant, Channel.EMAIL, point)).isEmpty();
    assertThat(suppressions().standing(tenant, Channel.SMS, point)).isPresent();
    suppressions().suppress(tenant, point, Suppression.everywhere(Reason.OPTED_OUT, at(4), "call"));
    assertThat(suppressions().standing(tenant, Channel.EMAIL, point)).isPresent();
  }

  @Test
  default void signingUpAgainClearsNeitherABounceNorAComplaint() {
    TenantId tenant = Fixtures.newTenantId();
    ContactPoint point = mailbox("a@venue.example");
    Suppression bounce = Suppression.on(Channel.EMAIL, Reason.BOUNCED, at(1), "5.1.1");
    Suppression complaint = Suppression.on(Channel.EMAIL, Reason.COMPLAINED, at(2), "loop");
    suppressions().suppress(tenant, point, bounce);
    suppressions().suppress(tenant, point, complaint);
    suppressions().lift(tenant, point, Channel.EMAIL, at(9));
    assertSame(suppressions().of(tenant, point), List.of(bounce, complaint));
    suppressions().release(tenant, point, bounce);
    assertSame(suppressions().of(tenant, point), List.of(complaint));
    suppressions().release(tenant, point, complaint);
    assertThat(suppressions().of(tenant, point)).isEmpty();
  }

  @Test
  default void stopOnOneKindOfTelephoneMessageStopsTheOther() {
    TenantId tenant = Fixtures.newTenantId();
    ContactPoint line = new ContactPoint(ContactPoint.Kind.NUMBER, "+15125550100");
    suppressions()
        .suppress(tenant, line, Suppression.on(Channel.SMS, Reason.OPTED_OUT, at(1), "STOP"));
    assertThat(suppressions().standing(tenant, Channel.PHONE, line)).isPresent();
    assertThat(suppressions().standing(tenant, Channel.EMAIL, line)).isEmpty();
  }

  @Test
  default void suppressionsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    ContactPoint point = mailbox("a@venue.example");
    suppressions().suppress(mine, point, Suppression.everywhere(Reason.ERASED, at(1), "request"));
    assertThat(suppressions().of(Fixtures.newTenantId(), point)).isEmpty();
  }

  private static ContactPoint mailbox(String address) {
    return ContactPoint.of(EmailAddress.from(address).orElseThrow());
  }

  private static Instant at(int day) {
    return Instant.parse("2026-03-01T08:00:00.001Z").plusSeconds(86_400L * day);
  }
}

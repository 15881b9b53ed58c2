package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.ConsentRecord;
import io.gigmate.core.outreach.Consents;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Consents} keeps to. */
public interface ConsentsContract {
  /** Returns the port under test. */
  Consents consents();

  @Test
  default void consentComesBackWithEveryPartTheOldestFirst() {
    TenantId tenant = Fixtures.newTenantId();
    ConsentRecord first = consent(Channel.EMAIL, 1);
    ConsentRecord second = consent(Channel.SMS, 2);
    consents().give(tenant, ANN, second);
    consents().give(tenant, ANN, first);
    consents().give(tenant, ANN, first);
    assertSame(consents().of(tenant, ANN), List.of(first, second));
  }

  @Test
  default void withdrawalEndsWhatStandsOnItsChannelOnce() {
    TenantId tenant = Fixtures.newTenantId();
    ConsentRecord email = consent(Channel.EMAIL, 1);
    ConsentRecord sms = consent(Channel.SMS, 1);
    consents().give(tenant, ANN, email);
    consents().give(tenant, ANN, sms);
    consents().withdraw(tenant, ANN, Channel.EMAIL, at(3));
    consents().withdraw(tenant, ANN, Channel.EMAIL, at(5));
    assertSame(consents().of(tenant, ANN), List.of(email.withdrawnAt(at(3)), sms));
  }

  @Test
  default void givingTheSameAgainDoesNotReviveWhatWasTakenBack() {
    TenantId tenant = Fixtures.newTenantId();
    ConsentRecord email = consent(Channel.EMAIL, 1);
    consents().give(tenant, ANN, email);
    consents().withdraw(tenant, ANN, Channel.EMAIL, at(3));
    consents().give(tenant, ANN, email);
    assertSame(consents().of(tenant, ANN), List.of(email.withdrawnAt(at(3))));
  }

  @Test
  default void withdrawalBeforeTheConsentIsNotedAtItsTime() {
    TenantId tenant = Fixtures.newTenantId();
    ConsentRecord email = consent(Channel.EMAIL, 2);
    consents().give(tenant, ANN, email);
    consents().withdraw(tenant, ANN, Channel.EMAIL, at(1));
    assertSame(consents().of(tenant, ANN), List.of(email.withdrawnAt(at(2))));
  }

  @Test
  default void nothingIsLeftOfWhoIsErased() {
    TenantId tenant = Fixtures.newTenantId();
    consents().give(tenant, ANN, consent(Channel.EMAIL, 1));
    consents().give(tenant, RecipientId.of("bob"), consent(Channel.EMAIL, 1));
    consents().erase(tenant, ANN);
    assertThat(consents().of(tenant, ANN)).isEmpty();
    assertThat(consents().of(tenant, RecipientId.of("bob"))).hasSize(1);
  }

  @Test
  default void consentsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    consents().give(mine, ANN, consent(Channel.EMAIL, 1));
    consents().withdraw(yours, ANN, Channel.EMAIL, at(2));
    consents().erase(yours, ANN);
    assertThat(consents().of(yours, ANN)).isEmpty();
    assertSame(consents().of(mine, ANN), List.of(consent(Channel.EMAIL, 1)));
  }

  /** Somebody who agreed to something. */
  RecipientId ANN = RecipientId.of("ann");

  private static ConsentRecord consent(Channel channel, int day) {
    return new ConsentRecord(
        channel, ConsentKind.EXPRESS, at(day), Fixtures.AWKWARD, "v3", "sign-up form", null);
  }

  private static Instant at(int day) {
    return Instant.parse("2026-03-01T08:00:00.001Z").plusSeconds(86_400L * day);
  }
}

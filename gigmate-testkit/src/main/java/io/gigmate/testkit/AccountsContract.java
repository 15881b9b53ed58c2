package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.Role;
import io.gigmate.core.tenant.TenantId;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} keeps to. */
public interface AccountsContract {
  /** Returns the port under test. */
  Accounts accounts();

  @Test
  default void accountComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    for (Role role : Role.values()) {
      Account account = new Account(tenant + " as " + role, tenant, role, "$2b$" + role);
      accounts().save(account);
      assertThat(accounts().find(account.username())).contains(account);
    }
    Account awkward = Fixtures.account(tenant + " O'Neil \"zoë\" 🎸", tenant);
    accounts().save(awkward);
    assertThat(accounts().find(awkward.username())).contains(awkward);
  }

  @Test
  default void accountIsFoundByItsExactNameOnly() {
    TenantId tenant = Fixtures.newTenantId();
    accounts().save(Fixtures.account(tenant + " admin", tenant));
    assertThat(accounts().find(tenant + " Admin")).isEmpty();
    assertThat(accounts().find(tenant + " admi_")).isEmpty();
    assertThat(accounts().find("%")).isEmpty();
    assertThat(accounts().find("")).isEmpty();
  }

  @Test
  default void accountReplacesTheOneWithItsName() {
    TenantId tenant = Fixtures.newTenantId();
    String name = tenant + " admin";
    accounts().save(Fixtures.account(name, tenant));
    Account changed = new Account(name, Fixtures.newTenantId(), Role.VENUE, "another hash");
    accounts().save(changed);
    assertThat(accounts().find(name)).contains(changed);
  }
}

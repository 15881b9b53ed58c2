package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.access.Scope;
import io.gigmate.core.tenant.TenantId;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
  @TempDir Path folder;
  private String url;

  @BeforeEach
  void fill() {
    url = "jdbc:h2:file:" + folder.resolve("db");
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    source.setUser("sa");
    Database.open(source)
        .accounts()
        .save(new Account("admin", TenantId.of("default"), Role.INVESTOR, "a hash"));
  }

  @Test
  void aTokenIsToldOnceListedAndRevoked() {
    Gigmate.Outcome made =
        Gigmate.run(
            "token",
            "create",
            "--db",
            url,
            "--label",
            "n8n",
            "--scope",
            "api:read",
            "--scope",
            "events:generate");
    assertThat(made.err()).isEmpty();
    assertThat(made.status()).isZero();
    assertThat(made.out()).matches("gm_[0-9a-f]{16}_[A-Za-z0-9_-]{43}\\R");
    String id = made.out().substring(3, 19);

    String listed = Gigmate.run("token", "list", "--db", url).out();
    assertThat(listed)
        .isEqualToNormalizingNewlines(
            id + "\tapi:read,events:generate\t2026-02-28T18:00:00Z\tn8n\n");

    assertThat(Gigmate.run("token", "revoke", id, "--db", url).status()).isZero();
    assertThat(Gigmate.run("token", "list", "--db", url).out()).isEmpty();
    Gigmate.Outcome again = Gigmate.run("token", "revoke", id, "--db", url);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("no token '" + id + "'");
  }

  @Test
  void whatMakesNoSenseIsToldInOneLine() {
    assertThat(create("--label", "x", "--scope", "root").err()).contains("no scope 'root'");
    assertThat(create("--label", " ", "--scope", "api:read").err()).contains("label");
    assertThat(create("--label", "x", "--scope", "api:read", "--username", "nobody").err())
        .contains("no account 'nobody'");
    assertThat(create("--label", "x").status()).isEqualTo(2);
    Gigmate.Outcome nowhere =
        Gigmate.run("token", "list", "--db", "jdbc:h2:file:" + folder.resolve("none"));
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.errLines()).hasSize(1);
  }

  @Test
  void theHelpNamesEveryScope() {
    String help = Gigmate.run("token", "create", "--help").out();
    for (Scope scope : Scope.values()) {
      assertThat(help).contains(scope.code());
    }
  }

  private Gigmate.Outcome create(String... options) {
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "token";
    arguments[1] = "create";
    arguments[2] = "--db";
    arguments[3] = url;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Gigmate.run(arguments);
  }
}

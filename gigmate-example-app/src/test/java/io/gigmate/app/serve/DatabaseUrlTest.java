package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
  @Test
  void anEmbeddedDatabaseLosesNothingThatWasAcknowledged() throws CannotStartException {
    DatabaseUrl url = DatabaseUrl.parse("jdbc:h2:file:./data/gigmate");

    assertThat(url.jdbc())
        .isEqualTo(
            "jdbc:h2:file:./data/gigmate;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    assertThat(url.shown()).isEqualTo("jdbc:h2:file:./data/gigmate");
    assertThat(url.user()).isEqualTo("sa");
  }

  @Test
  void whatTheUrlSaysStays() throws CannotStartException {
    assertThat(
            DatabaseUrl.parse(
                    "jdbc:h2:mem:x;write_delay=5;db_close_on_exit=TRUE;trace_level_file=1;USER=me")
                .jdbc())
        .isEqualTo("jdbc:h2:mem:x;write_delay=5;db_close_on_exit=TRUE;trace_level_file=1;USER=me");
    assertThat(DatabaseUrl.parse("jdbc:h2:mem:x;USER=me").user()).isNull();
    assertThat(DatabaseUrl.parse("jdbc:postgresql://h/db?user=me").jdbc())
        .isEqualTo("jdbc:postgresql://h/db?user=me");
  }

  @Test
  void theUrlOfAHostingServiceIsUnderstood() throws CannotStartException {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://me:p%40ss+1@db.example:6432/gig?sslmode=require");

    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:6432/gig?sslmode=require");
    assertThat(url.user()).isEqualTo("me");
    assertThat(url.password()).isEqualTo("p@ss+1");
    assertThat(DatabaseUrl.parse("postgresql://db.example/gig").jdbc())
        .isEqualTo("jdbc:postgresql://db.example/gig");
  }

  @Test
  void noPasswordIsShown() throws CannotStartException {
    assertThat(DatabaseUrl.parse("jdbc:postgresql://h/db?user=me&password=s3cret&x=1").shown())
        .isEqualTo("jdbc:postgresql://h/db?user=me&password=\u2026&x=1");
    assertThat(DatabaseUrl.parse("postgres://me:s3cret@h/db")).hasToString("postgres://h/db");
    assertThat(DatabaseUrl.parse("jdbc:h2:mem:x;USER=a;PASSWORD=s3cret").shown())
        .doesNotContain("s3cret");
  }
}

package io.gigmate.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutreachCheckTest {
  /** An e-mail that every rule allows. */
  private static final String ALLOWED =
      """
      {"id": "1", "now": "2026-03-02T15:00:00Z", "tenant": {"time_zone": "America/Chicago"}, \
      "channel": "email", "purpose": "commercial", "sender": {"name": "GigMate", \
      "from": "hello@gigmate.example", "reply_to": "hello@gigmate.example", \
      "postal_address": "1 Main St, Austin, TX 78701"}, "message": {"subject": "Fill your \
      Tuesdays", "body": "…", "identified_as_ad": true, "prior_thread": false, \
      "list_unsubscribe": ["https://gigmate.example/u/abc"], \
      "list_unsubscribe_post": "List-Unsubscribe=One-Click", "opt_out_valid_days": 60, \
      "opt_out_needs_login": false}, "recipient": {"type": "business", \
      "email": "owner@venue.example", "phone": null, "country": "US", "region": "TX", \
      "postal_code": "78701", "time_zone": null, "consents": [{"channel": "email", \
      "kind": "express", "given": "2026-01-05T10:00:00Z", "text_version": "v3"}], \
      "objected": false, "opted_out": [], "gpc": false}, "facts": {"autodialed": false, \
      "dnc_list_date": "2026-02-20", "assessment_id": null, "source_notice_given": true}, \
      "campaign": {"id": "c1", "approved": true}, "sent": {"today": 12, "last_24h": 12, \
      "oldest_in_24h": "2026-03-01T16:10:00Z", "to_recipient_7d": 0}, \
      "limits": {"per_day": 100, "to_recipient_7d": 2}}
      """;

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void nameTheOutput() {
    out = folder.resolve("decisions.jsonl");
  }

  @Test
  void allowedMessageIsAllowedWithEveryRuleThatWasLookedAt() throws IOException {
    assertThat(check(ALLOWED)).isEqualTo(new Gigmate.Outcome(0, "", ""));
    assertThat(Files.readString(out))
        .startsWith("{\"id\":\"1\",\"decision\":\"ALLOW\",\"until\":null,\"rules\":[{\"id\":")
        .contains(
            "{\"id\":\"CS-4\",\"citation\":\"15 USC 7704(a)(5)(A)(iii)\",\"verdict\":\"ALLOW\"")
        .endsWith("]}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "subject": "Fill     | "subject": "Re: Fill  | DENY
          "approved": true     | "approved": null      | REVIEW
          "opted_out": []      | "opted_out": [{"channel": "all", "at": "2026-02-01T00:00:00Z"}] | DENY
          "opted_out": []      | "opted_out": [{"channel": "all", "at": "2026-01-01T00:00:00Z"}] | ALLOW
          "channel": "email", "purpose" | "channel": "sms", "purpose" | REVIEW
          "channel": "email", "purpose" | "channel": "social", "purpose" | REVIEW
          "country": "US"      | "country": "DE"       | ALLOW
          "consents": [{       | "consents": [], "x": [{ | ALLOW
          "country": "US"      | "country": null       | REVIEW
          "to_recipient_7d": 0 | "to_recipient_7d": 2  | DEFER
          """)
  void oneChangeDecides(String from, String to, String decision) throws IOException {
    assertThat(ALLOWED).contains(from);
    assertThat(check(ALLOWED.replace(from, to)).status()).isZero();
    assertThat(Files.readString(out)).contains("\"decision\":\"" + decision + "\"");
  }

  @Test
  void capsWaitForTheirInstant() throws IOException {
    check(ALLOWED.replace("\"last_24h\": 12", "\"last_24h\": 100"));
    assertThat(Files.readString(out))
        .contains("\"decision\":\"DEFER\",\"until\":\"2026-03-02T16:10:00Z\"");
    check(ALLOWED.replace("\"today\": 12", "\"today\": 100"));
    assertThat(Files.readString(out))
        .contains("\"decision\":\"DEFER\",\"until\":\"2026-03-03T06:00:00Z\"");
  }

  @Test
  void orderIsKeptAndUnknownMembersAreNotedOnce() throws IOException {
    String lines =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    ALLOWED
                        .replace("\"id\": \"1\"", "\"mood\": 1, \"id\": \"" + i + "\"")
                        .replace("\"gpc\"", "\"shoe\": 9, \"gpc\""))
            .reduce("", String::concat);
    Gigmate.Outcome outcome = check(lines + "\n");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err()).contains("passed over: [mood, recipient.shoe]");
    List<String> decisions = Files.readAllLines(out);
    assertThat(decisions).hasSize(50);
    for (int i = 0; i < 50; i++) {
      assertThat(decisions.get(i)).startsWith("{\"id\":\"" + i + "\"");
    }
  }

  @Test
  void eachProblemIsNamedWithItsLineAndNothingIsWritten() throws IOException {
    Gigmate.Outcome outcome =
        check(
            ALLOWED
                + ALLOWED.replace("\"email\", \"purpose\"", "\"fax\", \"purpose\"")
                + "\n"
                + "{\"now\": \"soon\"}\n"
                + "[1]\n"
                + "{\n"
                + ALLOWED.replace("\"today\": 12", "\"today\": -1"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errLines())
        .anyMatch(line -> line.contains("requests.jsonl:2: channel: channel must be one of"))
        .anyMatch(line -> line.contains("requests.jsonl:4: id: is missing"))
        .anyMatch(line -> line.contains("requests.jsonl:4: now: must be a time"))
        .anyMatch(line -> line.contains("requests.jsonl:5: row: must be a JSON object"))
        .anyMatch(line -> line.contains("requests.jsonl:6: row: is not JSON"))
        .anyMatch(line -> line.contains("requests.jsonl:7: sent.today: must not be below 0: -1"));
    assertThat(out).doesNotExist();
  }

  @Test
  void standardStreamsAndPackedFilesAreReadAndWritten() throws IOException {
    Gigmate.Outcome piped = Gigmate.runWithInput(ALLOWED, "outreach", "check", "-", "--out", "-");
    assertThat(piped.status()).isZero();
    assertThat(piped.out()).startsWith("{\"id\":\"1\",\"decision\":\"ALLOW\"");
    Path packed = folder.resolve("requests.jsonl.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(ALLOWED.getBytes(UTF_8));
    }
    assertThat(Gigmate.run("outreach", "check", packed, "--out", out).status()).isZero();
    assertThat(Files.readString(out)).isEqualTo(piped.out());
  }

  private Gigmate.Outcome check(String lines) throws IOException {
    Path in = Gigmate.write(folder.resolve("requests.jsonl"), lines);
    return Gigmate.run("outreach", "check", in, "--out", out);
  }

  @Test
  void rulesAreMadeStricterByAFile() throws IOException {
    Path strict =
        Files.writeString(
            folder.resolve("strict.json"),
            "{\"tightenings\": [\n  {\"bound\": \"opt_out_days\", \"value\": 90}]}");
    Path requests = Files.writeString(folder.resolve("one.jsonl"), ALLOWED);
    Gigmate.Outcome outcome =
        Gigmate.run("outreach", "check", requests, "--tighten", strict, "--out", out);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("strict.json: tightened: OPT_OUT_DAYS of CS-5: 90");
    assertThat(Files.readString(out)).contains("\"decision\":\"DENY\"");
  }

  @Test
  void aFileThatLoosensIsRefusedWithItsLine() throws IOException {
    Path looser =
        Files.writeString(
            folder.resolve("looser.json"),
            """
            {"tightenings": [
              {"state": "TX", "day": "sunday", "hours": "13:00-20:00"},
              {"bound": "opt_out_days",
               "value": 10},
              {"rule": "XX-1", "least": "deny"}]}
            """);
    Path requests = Files.writeString(folder.resolve("one.jsonl"), ALLOWED);
    Gigmate.Outcome outcome =
        Gigmate.run("outreach", "check", requests, "--tighten", looser, "--out", out);
    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.err())
        .contains(
            "looser.json:4: tightenings[1].value: OPT_OUT_DAYS of CS-5 is 30, and 10 would be"
                + " looser",
            "looser.json:5: tightenings[2].least: no rule is called XX-1");
    assertThat(out).doesNotExist();
  }
}

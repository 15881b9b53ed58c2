package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gigmate.adapters.jdbc.Database;
import io.gigmate.app.cli.Terminal;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The examples of docs/audit.md are what the program says. */
class AuditDocTest {
  private static final TenantId TENANT = TenantId.of("default");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final int ENTRIES = 214;

  private static final String BEFORE =
      """
      import io.gigmate.core.memory.*;
      import io.gigmate.core.operations.*;
      import io.gigmate.core.tenant.TenantId;
      import java.time.Instant;
      import java.time.InstantSource;
      import java.util.List;
      import java.util.stream.Stream;
      public class Erasing {
      public static void main(String[] args) {
      TenantId tenant = TenantId.of("default");
      InMemoryOperationsLog log = new InMemoryOperationsLog();
      InMemoryTransactions transactions = InMemoryTransactions.over(log);
      InstantSource clock = InstantSource.fixed(Instant.EPOCH);
      for (String person : List.of("recipient-16", "recipient-17", "recipient-17")) {
        log.append(tenant, Operation.builder(OperationKind.OUTREACH, Instant.EPOCH, "campaign")
            .subject("a message").decision("allowed").rationale("no rule speaks against it")
            .build(), PersonalInputs.of(person, Stream.of("an address")));
      }
      """;

  @TempDir Path folder;
  private Document document = new Document("");

  @BeforeEach
  void readTheDocument() throws IOException {
    document = Document.read("docs/audit.md");
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(url());
      pool.setUsername("sa");
      pool.setPassword("");
      Database database = Database.open(pool);
      database
          .transactions()
          .inOne(
              () -> {
                for (int i = 1; i <= ENTRIES; i++) {
                  database.operationsLog().append(TENANT, operation(i));
                }
                return ENTRIES;
              });
    }
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("gigmate");
  }

  private static Operation operation(int number) {
    return Operation.builder(OperationKind.OUTREACH, NOW.plusSeconds(number), "campaign")
        .subject("recipient r" + number)
        .decision("allowed")
        .rationale("no rule speaks against it")
        .build();
  }

  /** Runs a line of the document on this test's database and files. */
  private String run(int status, String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split(" +", -1)) {
      boolean file = word.endsWith(".pem") || word.endsWith(".json");
      words.add(file ? folder.resolve(word).toString() : word);
    }
    assertThat(words.remove(0)).isEqualTo("./gigmate");
    int db = words.indexOf("--db");
    if (db >= 0) {
      words.set(db + 1, url());
    } else {
      words.addAll(List.of("--db", url()));
    }
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        GigmateApp.commandLine(new Terminal(standard, InstantSource.fixed(NOW), false))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    assertThat(commands.execute(words.toArray(String[]::new)))
        .as(line + "\n" + err)
        .isEqualTo(status);
    return standard.toString(UTF_8) + out;
  }

  @Test
  void anIntactLogAndABrokenOneAreToldAsIsWritten() throws Exception {
    List<String> lines = document.blocks("").get(0).lines().toList();
    String told = run(0, lines.get(0)).strip().replaceAll("[0-9a-f]{64}", "…");
    assertThat(told).isEqualTo(lines.get(1));
    try (Connection connection = DriverManager.getConnection(url(), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("update ai_operations_log set decision = 'refused' where seq = 117");
    }
    assertThat(run(1, lines.get(0))).isEqualToIgnoringWhitespace(document.blocks("json").get(0));
  }

  @Test
  void checkpointsAreMadeAndHeldAgainstTheLogByTheseCommands() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Pem.write(folder.resolve("audit.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    Pem.write(folder.resolve("audit-public.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
    List<String> ours =
        document.blocks("").get(1).lines().filter(line -> !line.startsWith("openssl ")).toList();
    assertThat(ours).hasSize(2);
    run(0, ours.get(0));
    assertThat(run(0, ours.get(1))).startsWith("{\"intact\":true,\"entries\":" + ENTRIES + ",");
  }

  @Test
  void anErasurePrintsWhatIsWritten() throws Exception {
    String source = BEFORE + document.blocks("java").get(0) + "}}\n";
    assertThat(Document.printed(folder, "Erasing", source)).isEqualTo(document.blocks("").get(2));
  }
}

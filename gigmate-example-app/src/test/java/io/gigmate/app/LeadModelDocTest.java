package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy.Way;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.lead.learned.ChallengeOutcome;
import io.gigmate.scoring.lead.learned.ChallengeOutcome.AsksForApproval;
import io.gigmate.scoring.lead.learned.ChallengeOutcome.KeepsChampion;
import io.gigmate.scoring.lead.learned.Champion;
import io.gigmate.scoring.lead.learned.DriftReport;
import io.gigmate.scoring.lead.learned.LeadModel;
import io.gigmate.scoring.lead.learned.LeadTable;
import io.gigmate.scoring.lead.learned.LeadTableBuilder;
import io.gigmate.scoring.lead.learned.Sampling;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/lead-model.md are what the program and the library answer. */
class LeadModelDocTest {
  private static final Instant FOUND = Instant.parse("2026-03-01T12:00:00Z");
  private static final Approval APPROVAL = new Approval("Ann", FOUND, "ranks better");
  private static final TenantId TENANT = TenantId.of("t");

  @TempDir Path folder;
  private String text;

  @BeforeEach
  void readTheDocument() throws IOException {
    text = Document.read("docs/lead-model.md").text();
  }

  private List<String> blocks(String language) {
    return new Document(text).blocks(language);
  }

  private record Outcome(int status, String out, String err) {}

  private static Outcome run(String... arguments) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        GigmateApp.commandLine(new Terminal(standard, InstantSource.fixed(FOUND), false))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Outcome(status, standard.toString(UTF_8) + out, err.toString());
  }

  /** Rows after the document's rule; the town tells nothing. */
  private static LeadTable table(long seed, int larger, boolean knowsCapacity) {
    LeadTableBuilder table =
        LeadTable.labelled(List.of("capacity", "town", "converted"), "converted");
    Random dice = new Random(seed);
    for (int i = 0; i < 800; i++) {
      List<String> row = row(dice, larger);
      table.add(knowsCapacity ? row : List.of("", row.get(1), row.get(2)));
    }
    return table.build().orElseThrow();
  }

  private static List<String> row(Random dice, int larger) {
    int capacity = 15 * (1 + dice.nextInt(20)) + larger;
    String town = List.of("Austin", "Boerne", "Waco").get(dice.nextInt(3));
    boolean converted = dice.nextInt(4) < (capacity > 150 ? 3 : 1);
    return List.of("" + capacity, town, converted ? "1" : "0");
  }

  private Path learn() throws IOException {
    StringBuilder outcomes = new StringBuilder(blocks("csv").get(0));
    Random dice = new Random(1);
    for (int i = 4; i <= 600; i++) {
      outcomes.append("L" + i + "," + String.join(",", row(dice, 0)) + "\n");
    }
    Path in = Files.writeString(folder.resolve("outcomes.csv"), outcomes.toString());
    Path model = folder.resolve("model.json");
    Outcome learned =
        run(
            "leads",
            "backtest",
            in.toString(),
            "--label",
            "converted",
            "--id",
            "lead",
            "--folds",
            "5",
            "--predictions",
            folder.resolve("predictions.csv").toString(),
            "--model-out",
            model.toString());
    assertThat(learned.err()).isEmpty();
    MatchResult auc =
        Pattern.compile(
                "\"auc\":([0-9.]+),\"base_rate\":[0-9.]+,\"brier\":[0-9.]+,\"ece10\":[0-9.]+,\"folds\"")
            .matcher(learned.out())
            .results()
            .findFirst()
            .orElseThrow();
    assertThat(String.format(Locale.ROOT, "\"auc\":%.2f\n", Double.parseDouble(auc.group(1))))
        .isEqualTo(blocks("json").get(0));
    return model;
  }

  @Test
  void theModelIsMeasuredKeptReadAndRefusedAsSaid() throws IOException {
    Path model = learn();
    Path leads = Files.writeString(folder.resolve("new.csv"), blocks("csv").get(1));
    Path chances = folder.resolve("chances.csv");
    String[] predict = {
      "leads",
      "predict",
      leads.toString(),
      "--model",
      model.toString(),
      "--id",
      "lead",
      "--out",
      chances.toString()
    };

    assertThat(run(predict).err()).isEmpty();
    assertThat(text).contains("writes `id,probability,reason_1,reason_2,reason_3`");
    List<String> lines = Files.readAllLines(chances);
    assertThat(lines.get(0)).isEqualTo("id,probability,reason_1,reason_2,reason_3");
    assertThat(lines.get(1)).matches("N1,0\\.[6-9].*?,capacity is 285 \\(\\+.*");
    assertThat(lines.get(2)).matches("N2,0\\.[1-3].*?,capacity is 30 \\(-.*");

    Files.writeString(
        model,
        Files.readString(model)
            .replaceFirst(
                "lead-model-1-exchangeable-[0-9a-f]{12}",
                "lead-model-2-exchangeable-0123456789ab"));
    Outcome refused = run(predict);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err().replace(folder + "/", "")).isEqualTo(blocks("text").get(0));
  }

  @Test
  void theDriftReportFindsWhatWasPlantedAndNoMore() {
    DriftReport report = DriftReport.between(table(1, 0, true), table(2, 100, true));

    assertThat(report.columns()).hasSize(2);
    for (DriftReport.ColumnDrift drift : report.columns()) {
      assertThat(text).contains("| " + drift.column() + " | " + drift.verdict() + " |");
    }
  }

  @Test
  void theWorseChallengerIsRefusedAndTheBetterOneAsks() {
    LeadModel both = LeadModel.fit(table(1, 0, true), Sampling.EXCHANGEABLE, 1).orElseThrow();
    LeadModel town = LeadModel.fit(table(1, 0, false), Sampling.EXCHANGEABLE, 1).orElseThrow();
    LeadTable heldOut = table(3, 0, true);

    ChallengeOutcome worse = new Champion(both, APPROVAL).challengedBy(town, heldOut);
    ChallengeOutcome better = new Champion(town, APPROVAL).challengedBy(both, heldOut);

    assertThat(worse).isInstanceOf(KeepsChampion.class);
    assertThat(((KeepsChampion) worse).reason()).contains("not better beyond chance");
    assertThat(text)
        .contains(
            "| learned from capacity and town | learned from the town alone | KeepsChampion: not"
                + " better beyond chance |")
        .contains(
            "| learned from the town alone | learned from capacity and town | AsksForApproval |");
    assertThat(better).isInstanceOf(AsksForApproval.class);
    assertThat(((AsksForApproval) better).approved(APPROVAL))
        .isEqualTo(new Champion(both, APPROVAL));
  }

  @Test
  void whoWasNotContactedForSevenDaysIsOnTheListUntilContacted() {
    InMemoryProspects prospects = new InMemoryProspects();
    InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(prospects);
    InMemoryLeadSteps steps = new InMemoryLeadSteps(prospects);
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    InMemoryTransactions transactions =
        InMemoryTransactions.over(prospects, assessments, steps, log);
    InstantSource clock = InstantSource.fixed(FOUND.plus(Duration.ofDays(8)));
    LeadPipeline pipeline = new LeadPipeline(prospects, steps, log, transactions, clock);
    LeadFlow flow = new LeadFlow(prospects, assessments, steps, pipeline);
    prospects.saveAll(TENANT, List.of(oldMill()));
    new LeadDesk(
            prospects,
            assessments,
            new InMemoryConfigurations(),
            log,
            transactions,
            clock,
            Regions.standard())
        .assessAll(TENANT);

    List<Waiting> overdue = flow.overdue(TENANT, Duration.ofDays(7));

    assertThat(overdue).hasSize(1);
    Waiting first = overdue.get(0);
    assertThat(text)
        .contains(
            "| "
                + first.prospect()
                + " | "
                + first.status().code()
                + " | "
                + first.waited().toDays()
                + " |");
    assertThat(flow.overdue(TENANT, Duration.ofDays(9))).isEmpty();
    pipeline.move(TENANT, first.prospect(), LeadStatus.CONTACTED, "ann", "phone", null);
    assertThat(flow.overdue(TENANT, Duration.ofDays(7))).isEmpty();
  }

  private static Prospect oldMill() {
    return Prospect.builder(ProspectId.of("old-mill"), ProspectType.VENUE, "The Old Mill")
        .contact(
            new ContactDetails("a@mill.example", "1", "https://mill.example", "1 Road", "78006"))
        .city(City.of("Austin", "TX"))
        .provenance(new Provenance("yelp", null, FOUND, Way.OWNER_EXPORT))
        .capacity(400)
        .genres(List.of(Genre.of("Country")))
        .reach(new Reach(50_000L, 0.08, 60, LocalDate.parse("2026-03-01"), 20.0))
        .build();
  }
}

package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemorySourceVisits;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.prospect.SourcePolicy.Way;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProspectIntakeTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemorySourceVisits visits = new InMemorySourceVisits();
  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private Instant now = START;
  private SourcePolicies policies = SourcePolicies.standard();

  private ProspectIntake intake() {
    return new ProspectIntake(
        policies,
        visits,
        prospects,
        configurations,
        log,
        InMemoryTransactions.over(prospects, visits, configurations, log),
        () -> now);
  }

  private void accept(String source) {
    intake().accept(TENANT, source, policies.of(source).version(), "ann");
  }

  private record Export(String source, Way way, String id) implements ProspectSource {
    Export(String source, Way way) {
      this(source, way, source + "-1");
    }

    @Override
    public Stream<Prospect> prospects() {
      return Stream.of(Prospect.builder(ProspectId.of(id), ProspectType.VENUE, "A room").build());
    }
  }

  private static final Export YELP = new Export("yelp", Way.LICENSED_API);

  private static String reason(IntakeOutcome outcome) {
    return outcome.fold(done -> "taken in", IntakeOutcome.Refused::reason, later -> "not yet");
  }

  @Test
  void noSourceIsAskedBeforeAPersonAcceptedItsPolicy() {
    assertThat(configurations.current(TENANT).scrapingEnabled()).isTrue();
    assertThat(reason(intake().visit(TENANT, YELP)))
        .isEqualTo("nobody has accepted version 1 of the policy of Yelp");
    assertThat(prospects.all(TENANT)).isEmpty();
    assertThat(log.last(TENANT))
        .hasValueSatisfying(entry -> assertThat(entry.operation().decision()).isEqualTo("refused"));
  }

  @Test
  void asksOnceADayOnceAccepted() {
    accept("yelp");
    assertThat(intake().visit(TENANT, YELP)).isEqualTo(new IntakeOutcome.TakenIn(1));
    now = START.plus(Duration.ofHours(23));
    assertThat(intake().visit(TENANT, YELP))
        .isEqualTo(new IntakeOutcome.NotYet(START.plus(Duration.ofHours(24))));
    now = START.plus(Duration.ofHours(24));
    assertThat(intake().visit(TENANT, YELP)).isEqualTo(new IntakeOutcome.TakenIn(1));
    assertThat(prospects.all(TENANT)).hasSize(1);
    assertThat(log.entries(TENANT, 1, 10)).hasSize(3);
  }

  @Test
  void whatIsTakenInKeepsWhereWhenAndOnWhichBasis() {
    accept("yelp");
    intake().visit(TENANT, YELP);
    assertThat(prospects.all(TENANT).get(0).provenance())
        .isEqualTo(new Provenance("yelp", null, START, Way.LICENSED_API));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Provenance("yelp", null, START, Way.SCRAPING))
        .withMessageContaining("scraping");
  }

  @Test
  void oneIdAtTwoSourcesIsTwoRecords() {
    accept("yelp");
    accept("songkick");
    for (String source : List.of("yelp", "songkick")) {
      Export numbered = new Export(source, Way.OWNER_EXPORT, "7");
      intake().visit(TENANT, numbered);
      now = now.plus(Duration.ofHours(24));
      intake().visit(TENANT, numbered);
    }
    assertThat(prospects.all(TENANT))
        .map(one -> one.id().value())
        .containsExactly("songkick:7", "yelp:7");
  }

  @Test
  void nothingIsKeptLongerByATimeThatIsStillToCome() {
    accept("yelp");
    ProspectSource early =
        new ProspectSource() {
          @Override
          public String source() {
            return "yelp";
          }

          @Override
          public Way way() {
            return Way.OWNER_EXPORT;
          }

          @Override
          public Stream<Prospect> prospects() {
            return YELP.prospects()
                .map(one -> one.foundAt(Provenance.of("yelp", null).had(START.plusSeconds(1))));
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> intake().visit(TENANT, early))
        .withMessage(
            "prospect yelp-1 would have been had at 2026-03-02T15:00:01Z, which is still to come");
  }

  @Test
  void nothingComesInUnderTheNameOfAnotherSource() {
    accept("yelp");
    Prospect borrowed =
        Prospect.builder(ProspectId.of("p1"), ProspectType.VENUE, "A room")
            .provenance(Provenance.of("linkedin", null))
            .build();
    ProspectSource mixed =
        new ProspectSource() {
          @Override
          public String source() {
            return "yelp";
          }

          @Override
          public Way way() {
            return Way.OWNER_EXPORT;
          }

          @Override
          public Stream<Prospect> prospects() {
            return Stream.of(borrowed);
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> intake().visit(TENANT, mixed))
        .withMessage("prospect p1 is from linkedin, where yelp was asked");
    assertThat(prospects.all(TENANT)).isEmpty();
    assertThat(visits.lastVisit(TENANT, "yelp")).isEmpty();
  }

  @Test
  void everySourceStandsAcceptedByNobodyUntilSomebodyDoes() {
    assertThat(intake().standings(TENANT))
        .hasSize(9)
        .allSatisfy(
            one -> {
              assertThat(one.accepted()).isFalse();
              assertThat(one.acceptance()).isNull();
              assertThat(one.lastVisit()).isNull();
              assertThat(one.configured()).isTrue();
            });
    accept("yelp");
    SourceAcceptance word = visits.acceptance(TENANT, "yelp").orElseThrow();
    assertThat(intake().standings(TENANT))
        .filteredOn(SourceStanding::accepted)
        .singleElement()
        .satisfies(one -> assertThat(one.acceptance()).isEqualTo(word));
  }

  @Test
  void anAcceptanceHoldsForOneVersionAndUntilItIsTakenBack() {
    accept("yelp");
    policies =
        policies.with(
            new SourcePolicy(
                "yelp", "Yelp", "2", Set.of(Way.LICENSED_API), Duration.ofHours(1), "new", "read"));
    assertThat(reason(intake().visit(TENANT, YELP))).contains("version 2");
    accept("yelp");
    assertThat(intake().visit(TENANT, YELP)).isEqualTo(new IntakeOutcome.TakenIn(1));
    assertThat(intake().withdraw(TENANT, "yelp", "ben")).isTrue();
    assertThat(log.last(TENANT).orElseThrow().operation())
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("ben");
              assertThat(entry.decision()).isEqualTo("acceptance of policy version 2 withdrawn");
            });
    assertThat(intake().withdraw(TENANT, "yelp", "ben")).isFalse();
    assertThat(reason(intake().visit(TENANT, YELP))).contains("nobody has accepted");
  }

  @Test
  void onlyThePolicyThatStandsCanBeAccepted() {
    assertThat(intake().accept(TENANT, "yelp", "0", "ann"))
        .isEqualTo(new AcceptanceOutcome.OtherVersion("0", "1"));
    assertThat(visits.acceptance(TENANT, "yelp")).isEmpty();
    assertThat(log.last(TENANT)).isEmpty();
  }

  @Test
  void eachExportOfASourceHasItsOwnVisits() {
    accept("yelp");
    ProspectSource other =
        new ProspectSource() {
          @Override
          public String source() {
            return "yelp";
          }

          @Override
          public String name() {
            return "second export";
          }

          @Override
          public Way way() {
            return Way.OWNER_EXPORT;
          }

          @Override
          public Stream<Prospect> prospects() {
            return Stream.empty();
          }
        };
    assertThat(intake().visit(TENANT, YELP)).isEqualTo(new IntakeOutcome.TakenIn(1));
    assertThat(intake().readiness(TENANT, other).isReady(now)).isTrue();
    assertThat(intake().visit(TENANT, other)).isEqualTo(new IntakeOutcome.TakenIn(0));
    assertThat(intake().readiness(TENANT, other).due()).isEqualTo(START.plus(Duration.ofHours(24)));
    assertThat(intake().readiness(TENANT, YELP).isReady(now)).isFalse();
  }

  @Test
  void whatCannotBeReadIsLoggedWithoutItsDataAndDueAgainAtOnce() {
    accept("yelp");
    ProspectSource broken =
        new ProspectSource() {
          @Override
          public String source() {
            return "yelp";
          }

          @Override
          public Way way() {
            return Way.OWNER_EXPORT;
          }

          @Override
          public Stream<Prospect> prospects() {
            throw new IllegalArgumentException("line 3: ann@venue.example is no number");
          }
        };
    assertThatIllegalArgumentException().isThrownBy(() -> intake().visit(TENANT, broken));
    assertThat(log.last(TENANT).orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.operation().error()).isEqualTo("IllegalArgumentException");
              assertThat(entry.record()).doesNotContain("ann@");
            });
    assertThat(intake().readiness(TENANT, broken).isReady(now)).isTrue();
  }

  @Test
  void whatTheTermsForbidIsRefusedWithTheReasonEvenWhenAccepted() {
    accept("linkedin");
    assertThat(reason(intake().visit(TENANT, new Export("linkedin", Way.SCRAPING))))
        .startsWith("LinkedIn forbids scraping: no bots and no scraping")
        .endsWith("it may be had by [owner_export]");
    assertThat(intake().visit(TENANT, new Export("linkedin", Way.OWNER_EXPORT)))
        .isEqualTo(new IntakeOutcome.TakenIn(1));
  }

  @Test
  void theConfigurationHasTheFirstWord() {
    accept("yelp");
    configurations.save(
        TENANT, Configuration.defaults().with(Setting.SCRAPING_SOURCES, "bandsintown"));
    assertThat(reason(intake().visit(TENANT, YELP))).contains("scraping_sources");
    configurations.save(TENANT, Configuration.defaults().with(Setting.SCRAPING_ENABLED, "false"));
    assertThat(reason(intake().visit(TENANT, YELP))).contains("scraping_enabled");
  }

  @Test
  void thereIsAPolicyForEachConfiguredSource() {
    assertThat(Configuration.defaults().scrapingSources())
        .allSatisfy(source -> assertThat(SourcePolicies.standard().of(source)).isNotNull());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> intake().accept(TENANT, "myspace", "1", "ann"))
        .withMessageContaining("'myspace'");
  }

  static List<SourcePolicy> standard() {
    return SourcePolicies.standard().all();
  }

  @ParameterizedTest
  @MethodSource("standard")
  void noPolicyAllowsScraping(SourcePolicy policy) {
    assertThat(policy.ask(Way.SCRAPING)).isInstanceOf(SourcePolicy.Verdict.Refused.class);
    assertThat(policy.ask(Way.OWNER_EXPORT)).isInstanceOf(SourcePolicy.Verdict.Allowed.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SourcePolicy("x", "X", "1", Set.of(Way.SCRAPING), Duration.ZERO, "terms", "no"))
        .withMessage("no policy may allow scraping: x");
  }

  @Test
  void whatWasLentGoesBack() {
    SourcePolicy yelp = SourcePolicies.standard().of("yelp");
    assertThat(yelp.mayKeep(START, START.plus(Duration.ofHours(24)))).isTrue();
    assertThat(yelp.mayKeep(START, START.plus(Duration.ofHours(25)))).isFalse();
  }
}

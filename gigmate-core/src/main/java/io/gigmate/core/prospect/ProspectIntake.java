package io.gigmate.core.prospect;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks sources for prospects, and only those that may be asked: asking is switched on, the source
 * is configured, its policy allows the way, a person accepted this version of the policy, and the
 * last visit lies back far enough. Each visit and each refusal leaves an entry in the log.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class ProspectIntake {
  private static final String INTAKE = "prospect intake";

  private final SourcePolicies policies;
  private final SourceVisits visits;
  private final Prospects prospects;
  private final Configurations configurations;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the intake on its ports. */
  public ProspectIntake(
      SourcePolicies policies,
      SourceVisits visits,
      Prospects prospects,
      Configurations configurations,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.policies = policies;
    this.visits = visits;
    this.prospects = prospects;
    this.configurations = configurations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Records that a person accepts the policy of a source.
   *
   * @param version of the policy that was read; only the one that stands can be accepted
   * @throws IllegalArgumentException where there is no such policy
   */
  public AcceptanceOutcome accept(TenantId tenant, String source, String version, String by) {
    SourcePolicy policy = policies.of(source);
    if (!policy.version().equals(version)) {
      return new AcceptanceOutcome.OtherVersion(version, policy.version());
    }
    return transactions.inOne(
        () -> {
          SourceAcceptance acceptance =
              new SourceAcceptance(source, policy.version(), by, clock.instant());
          visits.accept(tenant, acceptance);
          record(
              tenant,
              OperationKind.DECISION,
              by,
              source,
              "policy version " + policy.version() + " accepted",
              policy.terms(),
              Digest.ofValues(Stream.of(acceptance)),
              acceptance.at());
          return new AcceptanceOutcome.Accepted(acceptance);
        });
  }

  /**
   * Takes a person's word for the policy of a source back; it is not asked any more. What was had
   * from it stays as long as the policy lets it.
   *
   * @return whether there was a word to take back
   * @throws IllegalArgumentException where there is no such policy
   */
  public boolean withdraw(TenantId tenant, String source, String by) {
    SourcePolicy policy = policies.of(source);
    return transactions.inOne(
        () -> {
          Optional<SourceAcceptance> word = visits.acceptance(tenant, source);
          word.ifPresent(
              acceptance -> {
                visits.withdraw(tenant, source);
                record(
                    tenant,
                    OperationKind.DECISION,
                    by,
                    source,
                    "acceptance of policy version " + acceptance.policyVersion() + " withdrawn",
                    policy.terms(),
                    Digest.ofValues(Stream.of(acceptance)),
                    clock.instant());
              });
          return word.isPresent();
        });
  }

  /** Returns whether a source can be asked, and when; unlike a visit, this leaves no entry. */
  public SourceReadiness readiness(TenantId tenant, ProspectSource source) {
    Configuration configuration = configurations.current(tenant);
    Instant last = visits.lastVisit(tenant, visitKey(source)).orElse(null);
    return new SourceReadiness(
        source.name(),
        source.source(),
        source.way(),
        obstacle(tenant, source, configuration).orElse(null),
        last,
        last == null ? null : last.plus(pause(configuration)));
  }

  /** Returns how every source stands with this tenant, in the order of the policies. */
  public List<SourceStanding> standings(TenantId tenant) {
    List<String> configured = configurations.current(tenant).scrapingSources();
    return policies.all().stream()
        .map(
            policy ->
                new SourceStanding(
                    policy,
                    configured.contains(policy.source()),
                    visits.acceptance(tenant, policy.source()).orElse(null),
                    visits.lastVisit(tenant, policy.source()).orElse(null)))
        .toList();
  }

  /**
   * Asks a source, if it may be asked now; what it gives is kept with the source, the time and the
   * way.
   *
   * @throws IllegalArgumentException where it gives a prospect as another source's, or as had at a
   *     time that is still to come, naming it
   * @throws RuntimeException where it cannot be read; it is due again at once
   */
  public IntakeOutcome visit(TenantId tenant, ProspectSource source) {
    Instant began = clock.instant();
    Configuration configuration = configurations.current(tenant);
    Optional<String> obstacle = obstacle(tenant, source, configuration);
    if (obstacle.isPresent()) {
      record(
          tenant,
          OperationKind.SCRAPING,
          INTAKE,
          source.source(),
          "refused",
          obstacle.get(),
          Digest.ZERO,
          began);
      return new IntakeOutcome.Refused(obstacle.get());
    }
    Optional<Instant> due =
        visits
            .lastVisit(tenant, visitKey(source))
            .map(last -> last.plus(pause(configuration)))
            .filter(began::isBefore);
    return due.<IntakeOutcome>map(IntakeOutcome.NotYet::new)
        .orElseGet(() -> takeIn(tenant, source, began));
  }

  private static Duration pause(Configuration configuration) {
    return Duration.ofHours(configuration.scrapingFrequencyHours());
  }

  /** A code of a source holds no slash. */
  private static String visitKey(ProspectSource source) {
    return source.name().equals(source.source())
        ? source.source()
        : source.source() + "/" + source.name();
  }

  private Optional<String> obstacle(
      TenantId tenant, ProspectSource source, Configuration configuration) {
    String code = source.source();
    if (!configuration.scrapingEnabled()) {
      return Optional.of("asking sources is switched off (scraping_enabled)");
    }
    if (!configuration.scrapingSources().contains(code)) {
      return Optional.of(code + " is not among the configured sources (scraping_sources)");
    }
    SourcePolicy policy = policies.of(code);
    Optional<String> forbidden =
        policy
            .ask(source.way())
            .fold(allowed -> Optional.empty(), refused -> Optional.of(refused.reason()));
    if (forbidden.isPresent()) {
      return forbidden;
    }
    return visits
            .acceptance(tenant, code)
            .filter(accepted -> accepted.policyVersion().equals(policy.version()))
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            "nobody has accepted version "
                + policy.version()
                + " of the policy of "
                + policy.name());
  }

  private IntakeOutcome takeIn(TenantId tenant, ProspectSource source, Instant began) {
    List<Prospect> found = read(tenant, source, began);
    return transactions.inOne(
        () -> {
          prospects.saveAll(tenant, found);
          visits.visited(tenant, source.source(), began);
          visits.visited(tenant, visitKey(source), began);
          log.append(
              tenant,
              Operation.builder(OperationKind.SCRAPING, began, INTAKE)
                  .subject("source " + source.source())
                  .decision(found.size() + " prospects taken in")
                  .rationale("by " + source.way().code() + ", as the accepted policy allows")
                  .endedAt(clock.instant())
                  .build(),
              PersonalInputs.ofMany(found.stream()));
          return new IntakeOutcome.TakenIn(found.size());
        });
  }

  private List<Prospect> read(TenantId tenant, ProspectSource source, Instant began) {
    try (Stream<Prospect> stream = source.prospects()) {
      return stream.map(one -> attributed(one, source, began)).toList();
    } catch (RuntimeException e) {
      // What is wrong may quote somebody's data, which stays out of the log.
      log.append(
          tenant,
          Operation.builder(OperationKind.SCRAPING, began, INTAKE)
              .subject("source " + source.source())
              .decision("nothing taken in")
              .rationale("it could not be read")
              .endedAt(clock.instant())
              .error(e.getClass().getSimpleName())
              .build());
      throw e;
    }
  }

  /** A policy was accepted for one source; nothing of another's comes in under its name. */
  private static Prospect attributed(Prospect prospect, ProspectSource source, Instant began) {
    Provenance given = prospect.provenance();
    Provenance known = given == null ? Provenance.of(source.source(), null) : given;
    if (!known.source().equals(source.source())) {
      throw new IllegalArgumentException(
          "prospect "
              + prospect.id()
              + " is from "
              + known.source()
              + ", where "
              + source.source()
              + " was asked");
    }
    if (known.obtainedAt() != null && known.obtainedAt().isAfter(began)) {
      throw new IllegalArgumentException(
          "prospect "
              + prospect.id()
              + " would have been had at "
              + known.obtainedAt()
              + ", which is still to come");
    }
    return prospect.under(id(prospect, source)).foundAt(known.completed(began, source.way()));
  }

  /** Sources number as they like: without its source before it, one's 7 would replace another's. */
  private static ProspectId id(Prospect prospect, ProspectSource source) {
    String given = prospect.id().value();
    String prefix = source.source() + ":";
    return given.startsWith(prefix) ? prospect.id() : ProspectId.of(prefix + given);
  }

  private void record(
      TenantId tenant,
      OperationKind kind,
      String actor,
      String source,
      String decision,
      String rationale,
      Digest inputs,
      Instant began) {
    log.append(
        tenant,
        Operation.builder(kind, began, actor)
            .subject("source " + source)
            .decision(decision)
            .rationale(rationale)
            .inputs(inputs)
            .endedAt(clock.instant())
            .build());
  }
}

package io.gigmate.scoring.growth;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.PartnerMove.Moved;
import io.gigmate.scoring.growth.PartnerMove.Refused;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps partners from being found to an agreement; a person makes every step, and each leaves an
 * entry in the log. It writes to nobody: that somebody was written to is what a person says.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class PartnerDesk {
  private final Partners partners;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public PartnerDesk(
      Partners partners, OperationsLog log, Transactions transactions, InstantSource clock) {
    this.partners = partners;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns the partners, those that fit us best first. */
  public List<Partner> ranked(TenantId tenant, List<Genre> genres, List<String> towns) {
    return partners.all(tenant).stream()
        .sorted(
            Comparator.comparingDouble((Partner one) -> -one.fit(genres, towns).answer())
                .thenComparing(Partner::id))
        .toList();
  }

  /** Keeps somebody who was found. */
  public PartnerMove found(TenantId tenant, Partner partner) {
    return transactions.inOne(
        () ->
            partner.state() == PartnerState.FOUND && partners.add(tenant, partner)
                ? kept(tenant, partner)
                : new Refused(partner.id() + " is known already"));
  }

  /**
   * Moves a partner on.
   *
   * @param by who says so
   * @param note why, or on which terms
   */
  public PartnerMove move(
      TenantId tenant, PartnerId id, PartnerState next, String by, String note) {
    return transactions.inOne(
        () -> {
          Optional<Partner> before = partners.find(tenant, id);
          if (before.isEmpty()) {
            return new Refused("there is no partner '" + id + "'");
          }
          PartnerState from = before.get().state();
          if (!next.follows(from)) {
            return new Refused(
                "%s is %s, and cannot become %s".formatted(id, from.code(), next.code()));
          }
          Partner after = before.get().moved(next, by, note, clock.instant());
          return partners.move(tenant, from, after)
              ? kept(tenant, after)
              : new Refused(id + " was moved by somebody else; look at it again");
        });
  }

  private PartnerMove kept(TenantId tenant, Partner partner) {
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, partner.at(), partner.by())
            .subject("partner " + partner.id())
            .decision(partner.state().code())
            .rationale(partner.note())
            .inputs(Digest.ofValues(Stream.of(partner)))
            .endedAt(clock.instant())
            .build());
    return new Moved(partner);
  }
}

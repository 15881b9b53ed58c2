package io.gigmate.scoring.narration;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.narration.DraftMove.Moved;
import io.gigmate.scoring.narration.DraftMove.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has texts written from facts and keeps them as drafts: a person approves, and a person says that
 * they published it. It publishes nothing. Every step leaves an entry in the log.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class ContentDesk {
  private final Drafts drafts;
  private final Narrator narrator;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public ContentDesk(
      Drafts drafts,
      Narrator narrator,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.drafts = drafts;
    this.narrator = narrator;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns every draft, by id. */
  public List<Draft> all(TenantId tenant) {
    return drafts.all(tenant);
  }

  /** Writes a text and keeps it as a draft; the same facts at the same time are one draft. */
  public DraftMove draft(TenantId tenant, PieceKind kind, Facts facts, String by) {
    Instant now = clock.instant();
    // Whoever writes may take its time: not within a transaction.
    Narration text = narrator.narrate(kind, facts);
    Digest inputs = Digest.ofValues(Stream.of(kind, facts, now));
    Draft draft =
        new Draft(
            DraftId.of(kind.code() + "-" + inputs.hex().substring(0, 16)),
            kind,
            facts.title(),
            text,
            DraftState.DRAFT,
            by,
            "written by " + text.author(),
            now);
    return transactions.inOne(
        () ->
            drafts.add(tenant, draft)
                ? kept(tenant, draft)
                : new Refused(draft.id() + " is kept already"));
  }

  /** A person approves it. */
  public DraftMove approve(TenantId tenant, DraftId id, String by, String reason) {
    return move(tenant, id, DraftState.APPROVED, by, reason);
  }

  /** A person says where they published it. */
  public DraftMove published(TenantId tenant, DraftId id, String by, String where) {
    return move(tenant, id, DraftState.PUBLISHED, by, where);
  }

  /** A person says that it is not to be used, and why. */
  public DraftMove discard(TenantId tenant, DraftId id, String by, String reason) {
    return move(tenant, id, DraftState.DISCARDED, by, reason);
  }

  private DraftMove move(TenantId tenant, DraftId id, DraftState next, String by, String reason) {
    return transactions.inOne(
        () -> {
          Optional<Draft> before = drafts.find(tenant, id);
          if (before.isEmpty()) {
            return new Refused("there is no draft '" + id + "'");
          }
          DraftState from = before.get().state();
          if (!next.follows(from)) {
            return new Refused(
                "%s is %s, and cannot become %s".formatted(id, from.code(), next.code()));
          }
          Draft after = before.get().moved(next, by, reason, clock.instant());
          return drafts.move(tenant, from, after)
              ? kept(tenant, after)
              : new Refused(id + " was moved by somebody else; look at it again");
        });
  }

  private DraftMove kept(TenantId tenant, Draft draft) {
    String note = draft.narration().note();
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, draft.at(), draft.by())
            .subject("draft " + draft.id())
            .decision(draft.state().code())
            .rationale(note == null ? draft.reason() : draft.reason() + "; " + note)
            .inputs(Digest.ofValues(Stream.of(draft)))
            .endedAt(clock.instant())
            .build());
    return new Moved(draft);
  }
}

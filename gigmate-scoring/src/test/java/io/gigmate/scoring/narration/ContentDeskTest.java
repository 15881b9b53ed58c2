package io.gigmate.scoring.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryDrafts;
import io.gigmate.scoring.narration.DraftMove.Moved;
import io.gigmate.scoring.narration.DraftMove.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final Facts FACTS =
      new Facts(
          "Acoustic Night", List.of(Fact.words("act", "Quiet Hours"), Fact.count("doors", 8)));

  private final InMemoryDrafts drafts = new InMemoryDrafts();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();

  @Test
  void aDraftIsPublishedByAPersonAndOnlyAfterAnotherWord() {
    ContentDesk desk = desk(new TemplateNarrator());
    Draft draft = ((Moved) desk.draft(TENANT, PieceKind.SOCIAL, FACTS, "boss")).draft();

    assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
    assertThat(draft.narration().text()).isEqualTo("Acoustic Night \u00b7 Quiet Hours \u00b7 8");
    assertThat(desk.draft(TENANT, PieceKind.SOCIAL, FACTS, "boss")).isInstanceOf(Refused.class);
    assertThat(desk.published(TENANT, draft.id(), "boss", "the town's page"))
        .isEqualTo(new Refused(draft.id() + " is draft, and cannot become published"));
    assertThat(desk.approve(TENANT, draft.id(), "boss", "reads well")).isInstanceOf(Moved.class);
    assertThat(desk.published(TENANT, draft.id(), "boss", "the town's page"))
        .isInstanceOf(Moved.class);
    assertThat(desk.discard(TENANT, draft.id(), "boss", "no")).isInstanceOf(Refused.class);
    assertThat(desk.all(TENANT)).extracting(Draft::state).containsExactly(DraftState.PUBLISHED);
    assertThat(log.entries(TENANT, 1, 10))
        .extracting(one -> one.operation().decision())
        .containsExactly("draft", "approved", "published");
    assertThat(desk.approve(TENANT, DraftId.of("none"), "boss", "x"))
        .isEqualTo(new Refused("there is no draft 'none'"));
  }

  @Test
  void thatAModelWasNotBelievedStandsOnTheDraftAndInTheLog() {
    ContentDesk desk =
        desk(new ModelNarrator(NarratorPropertyTest.saying("Doors at 9, see www.bad.example!")));
    Draft draft = ((Moved) desk.draft(TENANT, PieceKind.AD, FACTS, "boss")).draft();
    assertThat(draft.narration().author()).isEqualTo("template");
    assertThat(draft.narration().note())
        .isEqualTo("the template wrote this, not parrot: it holds a link or a contact");
    assertThat(log.last(TENANT).orElseThrow().operation().rationale())
        .contains("not parrot: it holds a link");
  }

  private ContentDesk desk(Narrator narrator) {
    return new ContentDesk(
        drafts, narrator, log, InMemoryTransactions.over(drafts, log), () -> NOW);
  }
}

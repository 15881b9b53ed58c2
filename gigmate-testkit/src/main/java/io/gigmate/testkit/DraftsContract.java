package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.narration.Draft;
import io.gigmate.scoring.narration.DraftId;
import io.gigmate.scoring.narration.DraftState;
import io.gigmate.scoring.narration.Drafts;
import io.gigmate.scoring.narration.Narration;
import io.gigmate.scoring.narration.PieceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Drafts} keeps to. */
public interface DraftsContract {
  /** Returns the port under test. */
  Drafts drafts();

  @Test
  default void draftComesBackWithEveryPartAndMovesOnlyFromWhereItStands() {
    TenantId tenant = Fixtures.newTenantId();
    Draft draft = draft("a", DraftState.DRAFT, Fixtures.AWKWARD);
    assertThat(drafts().add(tenant, draft)).isTrue();
    assertThat(drafts().add(tenant, draft("a", DraftState.APPROVED, null))).isFalse();
    assertSame(drafts().all(tenant), List.of(draft));
    Draft approved = draft("a", DraftState.APPROVED, null);
    assertThat(drafts().move(tenant, DraftState.APPROVED, approved)).isFalse();
    assertThat(drafts().move(tenant, DraftState.DRAFT, approved)).isTrue();
    assertThat(drafts().find(tenant, DraftId.of("a"))).contains(approved);
    assertThat(drafts().find(Fixtures.newTenantId(), DraftId.of("a"))).isEmpty();
    assertThat(drafts().move(tenant, DraftState.DRAFT, draft("b", DraftState.APPROVED, null)))
        .isFalse();
  }

  @Test
  default void draftsComeInTheOrderOfIds() {
    TenantId tenant = Fixtures.newTenantId();
    Ids.SHUFFLED.forEach(id -> drafts().add(tenant, draft(id, DraftState.DRAFT, null)));
    assertThat(drafts().all(tenant))
        .map(each -> each.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  private static Draft draft(String id, DraftState state, @Nullable String note) {
    return new Draft(
        DraftId.of(id),
        PieceKind.SOCIAL,
        Fixtures.AWKWARD,
        new Narration(Fixtures.AWKWARD + "\nsecond line", "template", note),
        state,
        Fixtures.AWKWARD,
        Fixtures.AWKWARD,
        Fixtures.EVENING);
  }
}

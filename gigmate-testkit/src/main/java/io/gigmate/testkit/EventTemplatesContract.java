package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import io.gigmate.scheduling.template.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EventTemplates} keeps to. */
public interface EventTemplatesContract {
  /** Returns the port under test. */
  EventTemplates eventTemplates();

  @Test
  default void templateComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    List<EventTemplate> both =
        List.of(Fixtures.fullTemplate("full"), Fixtures.plainTemplate("plain"));
    eventTemplates().saveAll(tenant, both);
    assertSame(eventTemplates().all(tenant), both);
  }

  @Test
  default void validityMayBeOpenOnEitherSide() {
    TenantId tenant = Fixtures.newTenantId();
    LocalDate day = LocalDate.of(2026, 12, 31);
    List<EventTemplate> both =
        List.of(
            Fixtures.plainTemplate("a").withValidity(new Validity(day, null)),
            Fixtures.plainTemplate("b").withValidity(new Validity(null, day)));
    eventTemplates().saveAll(tenant, both);
    assertSame(eventTemplates().all(tenant), both);
  }

  @Test
  default void templateReplacesTheOneWithItsId() {
    TenantId tenant = Fixtures.newTenantId();
    eventTemplates()
        .saveAll(tenant, List.of(Fixtures.fullTemplate("one"), Fixtures.fullTemplate("two")));
    eventTemplates().saveAll(tenant, List.of(Fixtures.plainTemplate("one")));
    assertSame(
        eventTemplates().all(tenant),
        List.of(Fixtures.plainTemplate("one"), Fixtures.fullTemplate("two")));
  }

  @Test
  default void templatesComeInTheOrderOfTheirIds() {
    TenantId tenant = Fixtures.newTenantId();
    eventTemplates().saveAll(tenant, Ids.SHUFFLED.stream().map(Fixtures::plainTemplate).toList());
    assertThat(eventTemplates().all(tenant))
        .map(template -> template.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void templatesOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    eventTemplates().saveAll(mine, List.of(Fixtures.fullTemplate("one")));
    eventTemplates().saveAll(yours, List.of(Fixtures.plainTemplate("one")));
    assertSame(eventTemplates().all(mine), List.of(Fixtures.fullTemplate("one")));
    assertThat(eventTemplates().all(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void templatesAreKeptAllOrNot() {
    TenantId tenant = Fixtures.newTenantId();
    eventTemplates().saveAll(tenant, List.of(Fixtures.plainTemplate("kept")));
    Nothing.assertRefused(
        () -> eventTemplates().saveAll(tenant, Nothing.after(Fixtures.fullTemplate("kept"))));
    assertSame(eventTemplates().all(tenant), List.of(Fixtures.plainTemplate("kept")));
  }

  @Test
  default void templatesSurviveWritersAtOneTime() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    List<EventTemplate> same =
        IntStream.range(10, 22).mapToObj(i -> Fixtures.fullTemplate("id-" + i)).toList();
    Together.run(8, i -> eventTemplates().saveAll(tenant, same));
    assertSame(eventTemplates().all(tenant), same);
  }

  @Test
  default void fiveThousandTemplatesAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    List<EventTemplate> many =
        IntStream.range(10_000, 15_000).mapToObj(i -> Fixtures.fullTemplate("id-" + i)).toList();
    eventTemplates().saveAll(tenant, many);
    assertThat(eventTemplates().all(tenant)).isEqualTo(many);
  }
}

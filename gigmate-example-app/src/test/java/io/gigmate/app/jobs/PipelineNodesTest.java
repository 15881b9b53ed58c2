package io.gigmate.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineDesk;
import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.Step;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepInput;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pipelines on two nodes of one database. */
@Timeout(120)
class PipelineNodesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

  private final SettableClock clock = new SettableClock();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void eachStepOfTheDayIsDoneOnceWhicheverNodeLooks() throws Exception {
    clock.set(NOON);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Node one = node(postgres, "one");
        Node other = node(postgres, "other")) {
      for (int minute = 0; minute < 5; minute++) {
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        CompletableFuture<Void> there = CompletableFuture.runAsync(() -> other.look(at));
        one.look(at);
        there.get(60, TimeUnit.SECONDS);
      }
      assertThat(done.stream().map(step -> step.substring(step.indexOf(' ') + 1)))
          .containsExactly("detect", "analyse");
    }
  }

  @Test
  void aStepWhoseNodeDiedIsDoneByTheOtherAndNoneBeforeIt() throws IOException {
    clock.set(NOON);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (Node dying = node(postgres, "dying")) {
        dying.look(NOON);
      }
      assertThat(done).containsExactly("dying detect");
      try (Node other = node(postgres, "other")) {
        other.look(NOON.plus(Duration.ofMinutes(1)));
        assertThat(done).hasSize(1);
        other.look(NOON.plus(PipelineDesk.LEASE));
        assertThat(done).containsExactly("dying detect", "other analyse");
        PipelineRun run =
            other.database.pipelineRuns().find(Node.TENANT.id(), "viral", "2026-03-02").get();
        assertThat(run.isDone()).isTrue();
        assertThat(run.steps().get(1).attempts()).isEqualTo(2);
      }
    }
  }

  private Node node(EmbeddedPostgres postgres, String name) {
    Node node = new Node(postgres.getJdbcUrl("postgres", "postgres"), clock);
    Pipeline pipeline =
        new Pipeline(
            "viral",
            "two steps",
            Pipeline.Rhythm.DAILY,
            () -> "{}",
            List.of(
                new Step("detect", "the first", input -> answer(name, "detect")),
                new Step("analyse", "the second", input -> analyse(name, input))));
    PipelineDesk desk =
        new PipelineDesk(
            List.of(pipeline),
            node.database.pipelineRuns(),
            node.database.operationsLog(),
            node.database.transactions(),
            clock::now);
    node.pipelines = () -> desk.round(Node.TENANT, name);
    return node;
  }

  private StepAnswer analyse(String name, StepInput input) {
    assertThat(input.output("detect")).isEqualTo("{}");
    if (name.equals("dying")) {
      // No exception that a step may throw: nobody is left to keep how it ended.
      throw new OutOfMemoryError("the process dies");
    }
    return answer(name, "analyse");
  }

  private StepAnswer answer(String name, String step) {
    done.add(name + " " + step);
    return new StepAnswer("{}", step + " answered");
  }
}

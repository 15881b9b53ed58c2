package io.gigmate.adapters.http.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
  @ParameterizedTest
  @CsvSource({
    "lead p1, leads",
    "12 prospects, leads",
    "source bandsintown, leads",
    "records a and b, leads",
    "calendar 2026-03-02 to 2026-03-29, calendar",
    "hold h1, calendar",
    "show e1, calendar",
    "campaign c1, campaigns",
    "message k, campaigns",
    "recipient r1 of campaign c1, campaigns",
    "market item m1, market",
    "market intelligence, market",
    "shows of the market, market",
    "advice-0011: artist a1 at venue v1 on 2026-03-06, bookings",
    "strategy s1, strategies",
    "4 pieces of evidence, strategies",
    "pipeline viral run 3, jobs",
    "configuration, settings",
    "compliance rules: TX, settings",
    "the secret of opt-outs, other"
  })
  void theSubjectSaysWhatItIsAbout(String subject, String topic) {
    Operation operation =
        Operation.builder(OperationKind.DECISION, Instant.parse("2026-03-02T18:00:00Z"), "somebody")
            .subject(subject)
            .decision("done")
            .rationale("why not")
            .build();
    assertThat(Topic.of(operation).code()).isEqualTo(topic);
  }
}

package io.gigmate.benchmarks;

import io.gigmate.core.compliance.CallingHours;
import io.gigmate.core.compliance.Decision;
import io.gigmate.core.compliance.OutreachRequest;
import io.gigmate.core.compliance.OutreachRequest.Campaign;
import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.Facts;
import io.gigmate.core.compliance.OutreachRequest.Limits;
import io.gigmate.core.compliance.OutreachRequest.Message;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.compliance.OutreachRequest.Sent;
import io.gigmate.core.compliance.QuietHours;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.StateHours;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision with every rule in words, and the next time at which somebody may be texted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class ComplianceBenchmark {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NIGHT = Instant.parse("2026-03-07T05:10:00Z");

  private final RuleBook book = RuleBook.standard();
  private final OutreachRequest email = request(Channel.EMAIL, ConsentKind.EXPRESS);
  private final OutreachRequest text = request(Channel.SMS, ConsentKind.WRITTEN);
  private final QuietHours hours =
      QuietHours.of(
          List.of(CHICAGO, ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles")),
          List.of(CallingHours.FEDERAL, StateHours.standard().of("TX").orElseThrow().live()));

  /** Judges an e-mail. */
  @Benchmark
  public Decision email() {
    return book.judge(email);
  }

  /** Judges a text, whose recipient's place is found by address and area code. */
  @Benchmark
  public Decision text() {
    return book.judge(text);
  }

  /** Finds the opening after a night, in three zones. */
  @Benchmark
  public Optional<Instant> nextAllowed() {
    return hours.nextAllowed(NIGHT);
  }

  private static OutreachRequest request(Channel channel, ConsentKind consent) {
    return new OutreachRequest(
        Instant.parse("2026-03-02T15:00:00Z"),
        CHICAGO,
        channel,
        Purpose.COMMERCIAL,
        new Sender(
            "GigMate",
            "hello@gigmate.example",
            "hello@gigmate.example",
            "1 Main St, Austin, TX 78701"),
        new Message(
            "Fill your Tuesdays",
            "body",
            true,
            false,
            List.of("https://gigmate.example/u/abc"),
            "List-Unsubscribe=One-Click",
            60,
            false),
        new Recipient(
            RecipientType.BUSINESS,
            "owner@venue.example",
            "+15125550100",
            "US",
            "TX",
            "78701",
            null,
            List.of(new Consent(channel, consent, Instant.parse("2026-01-05T10:00:00Z"), "v3")),
            false,
            List.of(),
            false),
        new Facts(false, LocalDate.of(2026, 2, 20), null, true),
        new Campaign("c1", true),
        new Sent(12, 12, Instant.parse("2026-03-01T16:10:00Z"), 0),
        new Limits(100, 2),
        null);
  }
}

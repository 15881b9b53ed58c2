package io.gigmate.adapters.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.MessageGateway;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * A provider that writes down each call, on the disk before it answers. Some of its answers get
 * lost, some messages it refuses, and some never reach it.
 */
final class FireGateway implements MessageGateway {
  private final FileChannel record;
  private final FireClock clock;
  private final Random dice;

  FireGateway(Path file, FireClock clock, Random dice) throws IOException {
    this.record = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.clock = clock;
    this.dice = dice;
  }

  @Override
  public synchronized GatewayAnswer send(TenantId tenant, Grant grant) {
    int fate = dice.nextInt(100);
    if (fate == 0) {
      return new GatewayAnswer.NothingLeft("no connection");
    }
    Instant now = clock.instant();
    if (!grant.covers(now)) {
      return new GatewayAnswer.NothingLeft("the grant was over");
    }
    append(new Call(grant.send().key().toString(), grant.send().to().value(), now, Instant.now()));
    if (fate == 1) {
      throw new IllegalStateException("the answer got lost");
    }
    return fate == 2
        ? new GatewayAnswer.Failed("refused")
        : new GatewayAnswer.Accepted("r" + dice.nextInt());
  }

  private void append(Call call) {
    try {
      record.write(ByteBuffer.wrap((call.line() + "\n").getBytes(UTF_8)));
      record.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A call as the gateway wrote it down.
   *
   * @param key which send, as {@link SendKey#toString} writes it
   * @param address where it went
   * @param at by the shared clock
   * @param real by the clock of the machine, which orders what different processes did
   */
  record Call(String key, String address, Instant at, Instant real) {
    static Call parse(String line) {
      String[] parts = line.split("\\|", -1);
      return new Call(parts[0], parts[1], Instant.parse(parts[2]), Instant.parse(parts[3]));
    }

    String line() {
      return key + "|" + address + "|" + at + "|" + real.truncatedTo(ChronoUnit.MICROS);
    }
  }
}

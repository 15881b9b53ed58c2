package io.gigmate.app.outreach;

import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a task for a person, who sends the message by hand: a line of JSON in {@code tasks.jsonl}.
 * Nothing leaves the machine.
 */
public final class FolderCarrier implements Carrier {
  private final Path folder;
  private final InstantSource clock;

  /** Creates the carrier; the folder is made when it is first needed. */
  public FolderCarrier(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public boolean isByHand() {
    return true;
  }

  @Override
  public GatewayAnswer carry(OutgoingMessage message, Grant grant) {
    Instant now = clock.instant();
    if (!grant.covers(now)) {
      return new GatewayAnswer.NothingLeft("the grant was over at " + now);
    }
    try {
      Files.createDirectories(folder);
      return new GatewayAnswer.Accepted(task(message, grant));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized String task(OutgoingMessage message, Grant grant) throws IOException {
    Map<String, @Nullable Object> task = new LinkedHashMap<>();
    task.put("message", message.key().toString());
    task.put("channel", message.channel().code());
    task.put("to", message.address());
    task.put("subject", message.subject());
    task.put("body", message.body());
    task.put("look_at_first", message.toCheck());
    // What was asked holds only so long: later somebody may have said stop.
    task.put("not_after", grant.until().toString());
    Files.writeString(
        folder.resolve("tasks.jsonl"),
        CanonicalJson.write(task) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return "a task for a person";
  }
}

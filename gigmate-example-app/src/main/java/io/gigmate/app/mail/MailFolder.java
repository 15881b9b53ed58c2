package io.gigmate.app.mail;

import io.gigmate.app.mail.MailWriter.Mail;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Writes mails into a folder, to the byte as they would leave, as files that mail programs open.
 * Nothing leaves the machine.
 */
public final class MailFolder implements Carrier {
  private final Path folder;
  private final MailWriter writer;
  private final InstantSource clock;

  /** Creates the carrier; the folder is made when it is first needed. */
  public MailFolder(Path folder, MailWriter writer, InstantSource clock) {
    this.folder = folder;
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public GatewayAnswer carry(OutgoingMessage message, Grant grant) {
    Instant now = clock.instant();
    if (!grant.covers(now)) {
      return new GatewayAnswer.NothingLeft("the grant was over at " + now);
    }
    try {
      Mail mail = writer.write(message, now);
      String name = Digest.ofValues(Stream.of(message.key())).hex().substring(0, 32) + ".eml";
      Files.createDirectories(folder);
      // A second one of the same message would be a bug that nobody sees.
      Files.write(
          folder.resolve(name),
          mail.bytes(),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return new GatewayAnswer.Accepted(name);
    } catch (IllegalArgumentException e) {
      return new GatewayAnswer.Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

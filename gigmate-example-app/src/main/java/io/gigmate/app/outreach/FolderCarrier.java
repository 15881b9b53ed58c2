package io.gigmate.app.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what would leave into a folder: a mail as a file that mail programs open, anything else as
 * a task for a person, a line of JSON in {@code tasks.jsonl}. Nothing leaves the machine.
 */
public final class FolderCarrier implements Carrier {
  private final Path folder;
  private final Channel channel;
  private final InstantSource clock;

  /** Creates the carrier of a channel; the folder is made when it is first needed. */
  public FolderCarrier(Path folder, Channel channel, InstantSource clock) {
    this.folder = folder;
    this.channel = channel;
    this.clock = clock;
  }

  @Override
  public boolean isByHand() {
    return channel != Channel.EMAIL;
  }

  @Override
  public GatewayAnswer carry(OutgoingMessage message, Grant grant) {
    Instant now = clock.instant();
    if (!grant.covers(now)) {
      return new GatewayAnswer.NothingLeft("the grant was over at " + now);
    }
    try {
      Files.createDirectories(folder);
      return new GatewayAnswer.Accepted(isByHand() ? task(message) : mail(message, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String mail(OutgoingMessage message, Instant now) throws IOException {
    String name = Digest.ofValues(Stream.of(message.key())).hex().substring(0, 32);
    StringBuilder text = new StringBuilder();
    header(text, "From", named(message.sender().name(), message.sender().from()));
    header(text, "Reply-To", message.sender().replyTo());
    header(text, "To", message.address());
    header(text, "Subject", encoded(message.subject()));
    header(text, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    header(text, "Message-ID", "<" + name + "@gigmate.invalid>");
    message.optOutHeaders().forEach((key, value) -> header(text, key, value));
    header(text, "MIME-Version", "1.0");
    header(text, "Content-Type", "text/plain; charset=utf-8");
    header(text, "Content-Transfer-Encoding", "base64");
    text.append("\r\n")
        .append(
            Base64.getMimeEncoder()
                .encodeToString(message.body().replace("\n", "\r\n").getBytes(UTF_8)))
        .append("\r\n");
    Path file = folder.resolve(name + ".eml");
    // A second one of the same message would be a bug that nobody sees.
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return String.valueOf(file.getFileName());
  }

  private synchronized String task(OutgoingMessage message) throws IOException {
    Map<String, @Nullable Object> task = new LinkedHashMap<>();
    task.put("message", message.key().toString());
    task.put("channel", message.channel().code());
    task.put("to", message.address());
    task.put("subject", message.subject());
    task.put("body", message.body());
    task.put("look_at_first", message.toCheck());
    Files.writeString(
        folder.resolve("tasks.jsonl"),
        CanonicalJson.write(task) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return "a task for a person";
  }

  private static void header(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static String named(@Nullable String name, @Nullable String address) {
    String of = Objects.requireNonNullElse(address, "");
    return name == null ? of : encoded(name) + " <" + of + ">";
  }

  /** As an encoded word (RFC 2047), so that no header carries more than ASCII on a line. */
  private static String encoded(String text) {
    return text.matches("[A-Za-z0-9 .,!?'-]{1,60}") ? text : words(text);
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      part.appendCodePoint(point);
      if (part.toString().getBytes(UTF_8).length > 36) {
        words.append(words.length() == 0 ? "" : "\r\n ").append(word(part));
        part.setLength(0);
      }
    }
    return part.length() == 0
        ? words.toString()
        : words.append(words.length() == 0 ? "" : "\r\n ").append(word(part)).toString();
  }

  private static String word(StringBuilder text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.toString().getBytes(UTF_8))
        + "?=";
  }
}

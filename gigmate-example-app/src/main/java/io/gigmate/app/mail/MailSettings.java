package io.gigmate.app.mail;

import io.gigmate.app.mail.SmtpServer.Security;
import io.gigmate.core.delivery.WebhookKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How mails leave and come back.
 *
 * @param server that takes them; null where they are written into a folder
 * @param dkim signs them; null for none
 * @param inbox where bounces and mails that unsubscribe go; null where nobody reads them
 * @param webhooks how the providers that call sign, by name
 */
public record MailSettings(
    @Nullable SmtpServer server,
    @Nullable DkimKey dkim,
    @Nullable String inbox,
    SortedMap<String, WebhookKeys> webhooks) {
  private static final String WEBHOOK = "GIGMATE_WEBHOOK_";
  private static final String SHAPE = "[^\\s<>@?&]+@[^\\s<>@?&]+";

  public MailSettings {
    webhooks = Collections.unmodifiableSortedMap(new TreeMap<>(webhooks));
  }

  /** Returns settings by which nothing leaves the machine. */
  public static MailSettings none() {
    return new MailSettings(null, null, null, new TreeMap<>());
  }

  /**
   * Reads the settings from an environment.
   *
   * @throws IllegalArgumentException where they do not fit, naming the setting
   * @throws IOException where the key cannot be read
   */
  public static MailSettings from(Map<String, String> environment) throws IOException {
    Variables given = new Variables(environment);
    String inbox = given.text("GIGMATE_MAIL_INBOX");
    if (inbox != null && !inbox.matches(SHAPE)) {
      throw new IllegalArgumentException("GIGMATE_MAIL_INBOX must be an address: " + inbox);
    }
    return new MailSettings(server(given), dkim(given), inbox, webhooks(environment));
  }

  private static @Nullable SmtpServer server(Variables given) {
    String host = given.text("GIGMATE_SMTP_HOST");
    if (host == null) {
      return null;
    }
    if (given.text("GIGMATE_SENDER_EMAIL") == null) {
      throw new IllegalArgumentException(
          "GIGMATE_SMTP_HOST needs GIGMATE_SENDER_EMAIL: somebody has to write the mails");
    }
    String security = given.text("GIGMATE_SMTP_SECURITY");
    try {
      Security chosen = security == null ? Security.STARTTLS : Security.parse(security);
      String port = given.text("GIGMATE_SMTP_PORT");
      return new SmtpServer(
          host,
          port == null ? chosen.port() : Integer.parseInt(port),
          chosen,
          given.text("GIGMATE_SMTP_USER"),
          given.text("GIGMATE_SMTP_PASSWORD"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("GIGMATE_SMTP_…: " + e.getMessage(), e);
    }
  }

  private static @Nullable DkimKey dkim(Variables given) throws IOException {
    String file = given.text("GIGMATE_DKIM_KEY");
    if (file == null) {
      return null;
    }
    String selector = given.text("GIGMATE_DKIM_SELECTOR");
    String sender = given.text("GIGMATE_SENDER_EMAIL");
    if (selector == null || sender == null) {
      throw new IllegalArgumentException(
          "GIGMATE_DKIM_KEY needs GIGMATE_DKIM_SELECTOR and GIGMATE_SENDER_EMAIL");
    }
    // Of the sender's own domain: DMARC believes no other.
    return DkimKey.read(sender.substring(sender.lastIndexOf('@') + 1), selector, Path.of(file));
  }

  /** {@code GIGMATE_WEBHOOK_POSTBOX} has the secrets of the provider {@code postbox}. */
  private static SortedMap<String, WebhookKeys> webhooks(Map<String, String> environment) {
    SortedMap<String, WebhookKeys> webhooks = new TreeMap<>();
    environment.forEach(
        (name, secrets) -> {
          if (name.startsWith(WEBHOOK) && !secrets.isBlank()) {
            String provider = name.substring(WEBHOOK.length()).toLowerCase(Locale.ROOT);
            try {
              webhooks.put(
                  provider, WebhookKeys.of(Arrays.asList(secrets.strip().split("[\\s,]+"))));
            } catch (IllegalArgumentException e) {
              throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
          }
        });
    return webhooks;
  }

  private record Variables(Map<String, String> environment) {
    @Nullable String text(String name) {
      String value = environment.get(name);
      return value == null || value.isBlank() ? null : value.strip();
    }
  }
}

package io.gigmate.app.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.delivery.MailgunCalls;
import io.gigmate.adapters.http.delivery.ProviderCalls;
import io.gigmate.adapters.http.delivery.SendGridCalls;
import io.gigmate.app.mail.MailSettings;
import io.gigmate.core.campaign.OutreachTerms;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How this app writes to people.
 *
 * @param secrets the keys
 * @param terms who writes, and where one opts out
 * @param folder where messages and the tasks of persons are written to
 * @param mail how mails leave and come back
 * @param callable hosts that subscriptions may name although they are in one's own network
 * @param providers mail providers that are heard in shapes of their own, by name
 */
public record OutreachSettings(
    OutreachSecrets secrets,
    OutreachTerms terms,
    Path folder,
    MailSettings mail,
    Set<String> callable,
    Map<String, ProviderCalls> providers) {
  private static final int PER_RECIPIENT = 2;
  private static final int SECRET_BYTES = 32;

  /** Nobody is asked to follow this: without a sender, no message leaves. */
  private static final String NOWHERE = "https://gigmate.invalid";

  /**
   * Reads the settings from an environment; without a sender, every message waits for one. The
   * secret is that of the environment or of a file, which is made where there is none.
   *
   * @throws IllegalArgumentException where they do not fit, naming the setting
   * @throws IOException where the secret can neither be read nor made
   */
  public static OutreachSettings from(Map<String, String> environment, Path data)
      throws IOException {
    String name = given(environment, "GIGMATE_SENDER_NAME");
    String email = given(environment, "GIGMATE_SENDER_EMAIL");
    String address = given(environment, "GIGMATE_SENDER_ADDRESS");
    String url = given(environment, "GIGMATE_PUBLIC_URL");
    if (url == null && email != null) {
      throw new IllegalArgumentException(
          "GIGMATE_SENDER_EMAIL needs GIGMATE_PUBLIC_URL: whoever is written to opts out there");
    }
    if (url != null && !url.matches("https://[^\\s<>]+")) {
      throw new IllegalArgumentException("GIGMATE_PUBLIC_URL must be an https address: " + url);
    }
    String base = url == null ? NOWHERE : url.replaceAll("/+$", "");
    return of(secret(environment, data), new Sender(name, email, email, address), base, data)
        .with(MailSettings.from(environment))
        .calling(hosts(given(environment, "GIGMATE_CALLS_ALLOWED")))
        .hearing(providers(environment));
  }

  /** Returns settings without a sender, for a process that keeps nothing. */
  public static OutreachSettings none(Path data) {
    return of(
        OutreachSecrets.of(new byte[SECRET_BYTES]),
        new Sender(null, null, null, null),
        NOWHERE,
        data);
  }

  /** Returns settings with these parts. */
  public static OutreachSettings of(
      OutreachSecrets secrets, Sender sender, String base, Path data) {
    return new OutreachSettings(
        secrets,
        new OutreachTerms(
            sender, base + "/u/", (int) OutreachSecrets.LINK_LIFE.toDays(), PER_RECIPIENT),
        data.resolve("outbox"),
        MailSettings.none(),
        Set.of(),
        Map.of());
  }

  /** Returns these settings, with mails that leave this way. */
  public OutreachSettings with(MailSettings other) {
    return new OutreachSettings(secrets, terms, folder, other, callable, providers);
  }

  /** Returns these settings, with hosts that may be called although they are close by. */
  public OutreachSettings calling(Set<String> hosts) {
    return new OutreachSettings(secrets, terms, folder, mail, Set.copyOf(hosts), providers);
  }

  /** Returns these settings, with providers that are heard in shapes of their own. */
  public OutreachSettings hearing(Map<String, ProviderCalls> calls) {
    return new OutreachSettings(secrets, terms, folder, mail, callable, Map.copyOf(calls));
  }

  private static Map<String, ProviderCalls> providers(Map<String, String> environment) {
    Map<String, ProviderCalls> providers = new TreeMap<>();
    String sendGrid = given(environment, "GIGMATE_SENDGRID_KEY");
    if (sendGrid != null) {
      providers.put("sendgrid", SendGridCalls.of(sendGrid));
    }
    String mailgun = given(environment, "GIGMATE_MAILGUN_KEY");
    if (mailgun != null) {
      providers.put("mailgun", MailgunCalls.of(mailgun));
    }
    return providers;
  }

  private static Set<String> hosts(@Nullable String list) {
    return list == null ? Set.of() : new TreeSet<>(List.of(list.split("[,\\s]+", -1)));
  }

  private static OutreachSecrets secret(Map<String, String> environment, Path data)
      throws IOException {
    String given = given(environment, "GIGMATE_SECRET");
    if (given != null) {
      return OutreachSecrets.of(given.getBytes(UTF_8));
    }
    Path file = data.resolve("gigmate.secret");
    if (!Files.exists(file)) {
      byte[] made = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(made);
      Files.createDirectories(data);
      Files.createFile(file);
      // For its owner alone, before anything is in it.
      boolean isOurs = file.toFile().setReadable(false, false) && file.toFile().setReadable(true);
      if (!isOurs) {
        throw new IOException("cannot keep others from reading " + file);
      }
      Files.writeString(file, HexFormat.of().formatHex(made));
    }
    return OutreachSecrets.of(Files.readString(file).strip().getBytes(UTF_8));
  }

  private static @Nullable String given(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}

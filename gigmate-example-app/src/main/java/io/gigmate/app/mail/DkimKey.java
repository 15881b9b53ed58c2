package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Signs mails as their domain's own (RFC 6376, and RFC 8463 for keys of Ed25519), in the relaxed
 * form of both head and body. The signature tells the time that it is given, so that the same mail
 * is the same to the byte.
 *
 * @param domain that signs, the one of the sender's address
 * @param selector under which the public key is in the DNS: {@code selector._domainkey.domain}
 * @param key RSA or Ed25519
 */
public record DkimKey(String domain, String selector, PrivateKey key) {
  /**
   * What is signed where it is there: all that a reader sees, and the headers of RFC 8058. A second
   * {@code From} is signed as missing, so that nobody can add one.
   */
  private static final List<String> SIGNED =
      List.of(
          "from",
          "from",
          "reply-to",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "list-id",
          "list-unsubscribe",
          "list-unsubscribe-post");

  private static final int FEWEST_BITS = 1024;
  private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?";

  public DkimKey {
    for (String name : List.of(domain, selector)) {
      if (!name.matches(NAME)) {
        throw new IllegalArgumentException("not a domain or selector for DKIM: '" + name + "'");
      }
    }
    if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < FEWEST_BITS) {
      throw new IllegalArgumentException(
          "a DKIM key needs 1024 bits or more (RFC 8301): " + rsa.getModulus().bitLength());
    }
  }

  /**
   * Reads the key of a PEM file, such as {@code openssl genpkey} writes it.
   *
   * @throws IllegalArgumentException where it is no private key of RSA or Ed25519
   */
  public static DkimKey read(String domain, String selector, Path pem) throws IOException {
    String text = Files.readString(pem, US_ASCII);
    String base64 = text.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return new DkimKey(domain, selector, privateKey(new PKCS8EncodedKeySpec(bytes)));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "not a private key of RSA or Ed25519 in PKCS#8, as openssl genpkey writes it: " + pem, e);
    }
  }

  private static PrivateKey privateKey(PKCS8EncodedKeySpec bytes) throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(bytes);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("Ed25519").generatePrivate(bytes);
    }
  }

  /** Returns the mail with its signature in front. */
  byte[] signed(byte[] mail, Instant at) {
    Parts parts = Parts.of(mail);
    List<String> names = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    List<String> left = new ArrayList<>(parts.headers());
    for (String name : SIGNED) {
      List<String> fitting = left.stream().filter(line -> name.equals(name(line))).toList();
      if (!fitting.isEmpty()) {
        // From the last one up, each once (RFC 6376 section 5.4.2).
        String line = fitting.get(fitting.size() - 1);
        left.remove(line);
        input.append(relaxed(line)).append("\r\n");
      }
      if (!fitting.isEmpty() || name.equals("from")) {
        names.add(name);
      }
    }
    String unsigned =
        "DKIM-Signature: v=1; a="
            + (key instanceof RSAKey ? "rsa-sha256" : "ed25519-sha256")
            + "; c=relaxed/relaxed; d="
            + domain
            + ";\r\n s="
            + selector
            + "; t="
            + at.getEpochSecond()
            + ";\r\n h="
            + String.join(":\r\n  ", chunks(names))
            + ";\r\n bh="
            + Base64.getEncoder().encodeToString(sha256(relaxedBody(parts.body())))
            + ";\r\n b=";
    input.append(relaxed(unsigned));
    String signature =
        Base64.getMimeEncoder(64, "\r\n  ".getBytes(US_ASCII))
            .encodeToString(signature(input.toString().getBytes(ISO_8859_1)));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes((unsigned + signature + "\r\n").getBytes(ISO_8859_1));
    whole.writeBytes(mail);
    return whole.toByteArray();
  }

  /** A few names a line. */
  private static List<String> chunks(List<String> names) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i += 5) {
      lines.add(String.join(":", names.subList(i, Math.min(i + 5, names.size()))));
    }
    return lines;
  }

  private byte[] signature(byte[] input) {
    boolean rsa = key instanceof RSAKey;
    try {
      Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
      signature.initSign(key);
      // Ed25519 signs the digest, RSA makes it by itself (RFC 8463 section 3).
      signature.update(rsa ? input : sha256(input));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the DKIM key cannot sign", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  /** One line, its name in lower case, blanks once (RFC 6376 section 3.4.2). */
  private static String relaxed(String header) {
    String value = header.substring(header.indexOf(':') + 1).replace("\r\n", "");
    return name(header) + ":" + value.replaceAll("[ \t]+", " ").strip();
  }

  /** Blanks once and none at the end of a line, no empty lines at the end (section 3.4.4). */
  private static byte[] relaxedBody(String body) {
    String text =
        body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n").replaceAll("(\r\n)+\\z", "");
    return (text.isEmpty() ? "" : text + "\r\n").getBytes(ISO_8859_1);
  }

  /** Every byte as a character, so that none is changed. */
  private record Parts(List<String> headers, String body) {
    static Parts of(byte[] mail) {
      String text = new String(mail, ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      return new Parts(
          List.of(text.substring(0, end).split("\r\n(?![ \t])", -1)), text.substring(end + 4));
    }
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "DkimKey[" + selector + "._domainkey." + domain + "]";
  }
}

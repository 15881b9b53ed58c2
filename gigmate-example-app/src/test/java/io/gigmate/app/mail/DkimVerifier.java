package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Says whether a DKIM signature holds, by RFC 6376 and 8463 and without a line of what signs. That
 * it is right itself is shown by the example that RFC 8463 publishes.
 */
final class DkimVerifier {
  /** What stands before the 32 bytes of a raw Ed25519 key in X.509. */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String record;

  /** Believes the key of this DNS record. */
  DkimVerifier(String record) {
    this.record = record;
  }

  /** Says what is wrong with the signature under this selector; empty where it holds. */
  String fault(String mail, String selector) throws GeneralSecurityException {
    int end = mail.indexOf("\r\n\r\n");
    List<String> headers = fields(mail.substring(0, end + 2));
    for (String header : headers) {
      Map<String, String> tags = tags(header);
      if (name(header).equals("dkim-signature") && selector.equals(tags.get("s"))) {
        String body = mail.substring(end + 4);
        if (!tag(tags, "bh").equals(Base64.getEncoder().encodeToString(digest(body(body))))) {
          return "the body is another";
        }
        return holds(headers, header, tags) ? "" : "the signature does not fit";
      }
    }
    return "there is no signature";
  }

  /** The names that a signature covers, in its order. */
  static List<String> covered(String mail) {
    String head = mail.substring(0, mail.indexOf("\r\n\r\n") + 2);
    return fields(head).stream()
        .filter(each -> name(each).equals("dkim-signature"))
        .flatMap(each -> Arrays.stream(tag(tags(each), "h").split(":", -1)))
        .toList();
  }

  private boolean holds(List<String> headers, String own, Map<String, String> tags)
      throws GeneralSecurityException {
    StringBuilder input = new StringBuilder();
    Map<String, Integer> used = new HashMap<>();
    for (String wanted : tag(tags, "h").toLowerCase(Locale.ROOT).split(":", -1)) {
      List<String> fitting = headers.stream().filter(each -> name(each).equals(wanted)).toList();
      int index = fitting.size() - 1 - used.merge(wanted, 1, Integer::sum) + 1;
      if (index >= 0) {
        input.append(line(fitting.get(index))).append("\r\n");
      }
    }
    String bare = line(own);
    input.append(bare, 0, bare.lastIndexOf("b=") + 2);
    Map<String, String> key = tags("x:" + record);
    byte[] published = Base64.getDecoder().decode(tag(key, "p"));
    boolean rsa = tag(tags, "a").equals("rsa-sha256");
    Signature check = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
    check.initVerify(
        KeyFactory.getInstance(rsa ? "RSA" : "Ed25519")
            .generatePublic(new X509EncodedKeySpec(rsa ? published : joined(published))));
    check.update(rsa ? input.toString().getBytes(ISO_8859_1) : digest(input.toString()));
    return check.verify(Base64.getDecoder().decode(tag(tags, "b")));
  }

  private static byte[] joined(byte[] raw) {
    byte[] whole = Arrays.copyOf(ED25519, ED25519.length + raw.length);
    System.arraycopy(raw, 0, whole, ED25519.length, raw.length);
    return whole;
  }

  private static List<String> fields(String head) {
    List<String> fields = new ArrayList<>();
    for (String line : head.strip().split("\r\n", -1)) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        fields.set(fields.size() - 1, fields.get(fields.size() - 1) + line);
      } else {
        fields.add(line);
      }
    }
    return fields;
  }

  /** All without blanks: none of the tags that are looked at may hold one that counts. */
  private static Map<String, String> tags(String field) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : field.substring(field.indexOf(':') + 1).split(";", -1)) {
      int equals = tag.indexOf('=');
      if (equals > 0) {
        tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).replaceAll("\\s", ""));
      }
    }
    return tags;
  }

  private static String tag(Map<String, String> tags, String name) {
    return Objects.requireNonNull(tags.get(name), name);
  }

  private static String name(String field) {
    return field.substring(0, field.indexOf(':')).stripTrailing().toLowerCase(Locale.ROOT);
  }

  private static String line(String field) {
    StringBuilder value = new StringBuilder();
    for (String word : field.substring(field.indexOf(':') + 1).strip().split("[ \t]+", -1)) {
      value.append(value.length() == 0 || word.isEmpty() ? "" : " ").append(word);
    }
    return name(field) + ":" + value;
  }

  private static String body(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r\n", -1)));
    lines.replaceAll(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
  }

  private static byte[] digest(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(ISO_8859_1));
  }
}

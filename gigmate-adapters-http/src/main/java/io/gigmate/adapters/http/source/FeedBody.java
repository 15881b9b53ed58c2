package io.gigmate.adapters.http.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a site sent, unpacked within a size and read in a charset that it keeps to.
 *
 * @param bytes as they are unpacked
 * @param declared the charset that the site names; null where it names none that is known
 */
@SuppressWarnings("ArrayRecordComponent") // Plain bytes are the point; nobody compares them.
record FeedBody(byte[] bytes, @Nullable Charset declared) {
  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:+-]{1,40})\"?", Pattern.CASE_INSENSITIVE);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Unpacks a body.
   *
   * @param largest how many bytes it may have when it is unpacked
   */
  static FeedBody of(byte[] sent, HttpHeaders headers, int largest) throws IOException {
    String coding =
        headers.firstValue("content-encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    byte[] bytes =
        switch (coding) {
          case "", "identity" -> sent;
          case "gzip", "x-gzip" -> unpacked(sent, largest);
          default ->
              throw new IOException("it is packed in a way that was not asked for: " + coding);
        };
    return new FeedBody(bytes, charset(headers.firstValue("content-type")));
  }

  private static byte[] unpacked(byte[] sent, int largest) throws IOException {
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] bytes = stream.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw new IOException("it unpacks to more than " + largest + " bytes");
      }
      return bytes;
    }
  }

  private static @Nullable Charset charset(Optional<String> type) {
    Matcher named = CHARSET.matcher(type.orElse(""));
    try {
      return named.find() ? Charset.forName(named.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /**
   * Returns the text in the charset that the site names; where the bytes are not of that charset,
   * as UTF-8.
   *
   * @throws IOException where they are neither
   */
  String text() throws IOException {
    String text = declaredText();
    if (text == null) {
      text = strictly(StandardCharsets.UTF_8);
    }
    if (text == null) {
      throw new IOException("its text is neither of the charset that it names nor UTF-8");
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Returns the text in the charset that the site names; null where it is not of that charset. */
  @Nullable String declaredText() {
    return declared == null ? null : strictly(declared);
  }

  private @Nullable String strictly(Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

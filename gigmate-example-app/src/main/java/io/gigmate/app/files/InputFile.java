package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file to be read as UTF-8 text, once: one on disk, standard input for {@code -}, or a resource
 * of the app. What begins with the mark of gzip, or is named {@code .gz}, is unpacked on the way.
 */
public final class InputFile {
  /** What standard input is called on the command line. */
  public static final String STANDARD = "-";

  /** What it is called where a problem is named. */
  static final String STANDARD_NAME = "<stdin>";

  /**
   * What bytes that are not UTF-8 turn into: the second half of a surrogate pair without its first,
   * which well-formed UTF-8 never yields.
   */
  private static final String MALFORMED = "\uDFFF";

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final byte[] GZIP_MARK = {(byte) 0x1f, (byte) 0x8b};

  private final String name;
  private final Opener opener;
  private final long size;
  private long bytesRead;

  private interface Opener {
    InputStream open() throws IOException;
  }

  private InputFile(String name, long size, Opener opener) {
    this.name = name;
    this.size = size;
    this.opener = opener;
  }

  /** Returns the file that an argument of the command line means. */
  public static InputFile of(String argument) throws IOException {
    if (argument.equals(STANDARD)) {
      return new InputFile(STANDARD_NAME, -1, () -> System.in);
    }
    Path path = Path.of(argument);
    if (!Files.exists(path)) {
      throw new FileNotFoundException(argument + ": no such file");
    }
    if (Files.isDirectory(path)) {
      throw new FileNotFoundException(argument + ": is a directory");
    }
    // A pipe has no size that means anything.
    long size = Files.isRegularFile(path) ? Files.size(path) : -1;
    return new InputFile(argument, size, () -> Files.newInputStream(path));
  }

  /**
   * Returns a file that somebody sent. Packed with gzip, it is unpacked at once, up to so many
   * bytes: a small file may say of a large one.
   *
   * @param name as the sender calls it; a folder in it is passed over
   * @throws IOException where it is larger, or its gzip is broken
   */
  public static InputFile sent(String name, byte[] bytes, int most) throws IOException {
    byte[] plain = bytes;
    String called = plainName(name);
    if (bytes.length > 1 && bytes[0] == GZIP_MARK[0] && bytes[1] == GZIP_MARK[1]) {
      try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        plain = unpacked.readNBytes(most + 1);
      }
    }
    if (plain != bytes
        && plain.length > 1
        && plain[0] == GZIP_MARK[0]
        && plain[1] == GZIP_MARK[1]) {
      throw new IOException(called + ": is packed twice");
    }
    if (plain.length > most) {
      throw new IOException(called + ": has more than " + most + " bytes");
    }
    byte[] held = plain;
    return new InputFile(called, held.length, () -> new ByteArrayInputStream(held));
  }

  /** Whatever a browser calls the file; what it is called decides nothing but how it is read. */
  private static String plainName(String name) {
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    String plain = name.substring(folder + 1).replaceAll("[\\p{Cntrl}:]", " ").strip();
    String unpacked =
        plain.toLowerCase(Locale.ROOT).endsWith(".gz")
            ? plain.substring(0, plain.length() - 3)
            : plain;
    String shown = unpacked.substring(Math.max(0, unpacked.length() - LONGEST_NAME));
    return shown.isBlank() ? "upload" : shown;
  }

  /** Returns what came from elsewhere, under this name. */
  static InputFile of(String name, byte[] bytes) {
    return new InputFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** Returns a resource of the app, such as {@code /market/venues.csv}. */
  public static InputFile resource(String path) {
    return new InputFile(
        path,
        -1,
        () -> {
          InputStream stream = InputFile.class.getResourceAsStream(path);
          if (stream == null) {
            throw new FileNotFoundException(path + ": no such resource");
          }
          return stream;
        });
  }

  /** Returns the name that problems carry. */
  public String name() {
    return name;
  }

  /** Returns its length in bytes as it lies on the disk; -1 where nobody knows. */
  public long size() {
    return size;
  }

  /** Returns how many of those bytes have been read. */
  public long bytesRead() {
    return bytesRead;
  }

  /** Returns the whole text of a small file, such as one of settings. */
  String text() throws IOException {
    return text(LONGEST_TEXT);
  }

  /** Returns the whole text of a file of at most so many characters. */
  String text(int longest) throws IOException {
    try (Reader reader = open()) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1 << 13];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
        if (text.length() > longest) {
          throw new IOException(name + ": is too large for what it should hold");
        }
      }
      return text.toString();
    }
  }

  /** Opens the text, without a byte order mark; bytes that are not UTF-8 are marked. */
  Reader open() throws IOException {
    InputStream bytes = new BufferedInputStream(new Counted(opener.open()), BUFFER);
    boolean opened = false;
    try {
      InputStream unpacked = isPacked(bytes) ? new GZIPInputStream(bytes, BUFFER) : bytes;
      Reader text =
          new BufferedReader(
              new InputStreamReader(
                  unpacked,
                  UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPLACE)
                      .onUnmappableCharacter(CodingErrorAction.REPLACE)
                      .replaceWith(MALFORMED)),
              BUFFER);
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      opened = true;
      return text;
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  /** Answers whether some of the text was not UTF-8. */
  static boolean isMalformed(String text) {
    int at = text.indexOf(MALFORMED);
    while (at >= 0) {
      if (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))) {
        return true;
      }
      at = text.indexOf(MALFORMED, at + 1);
    }
    return false;
  }

  private boolean isPacked(InputStream bytes) throws IOException {
    bytes.mark(GZIP_MARK.length);
    byte[] start = bytes.readNBytes(GZIP_MARK.length);
    bytes.reset();
    return name.endsWith(".gz") || Arrays.equals(start, GZIP_MARK);
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytesRead += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      bytesRead += Math.max(0, read);
      return read;
    }
  }
}

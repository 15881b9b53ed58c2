package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: it is written beside its place under another name, and
 * takes its place when {@link #commit()} is called. Closed without that, it leaves nothing behind,
 * and what stood there before stays.
 *
 * <p>For {@code -}, and for a place that is no plain file, such as a device, the text is copied
 * there at the commit. A name that ends in {@code .gz} is packed.
 */
public final class OutputFile implements Closeable {
  /** What standard output is called on the command line. */
  public static final String STANDARD = "-";

  private final Path draft;
  private final @Nullable Path place;
  private final @Nullable OutputStream copyTo;
  private final OutputStream stream;
  private boolean closed;

  private OutputFile(
      Path draft, @Nullable Path place, @Nullable OutputStream copyTo, boolean packed)
      throws IOException {
    this.draft = draft;
    this.place = place;
    this.copyTo = copyTo;
    // Where the process is told to end in the middle, the draft goes as well.
    draft.toFile().deleteOnExit();
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
    this.stream = packed ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
  }

  /**
   * Begins the file that an argument of the command line means.
   *
   * @param standard where {@code -} goes
   */
  public static OutputFile create(String argument, OutputStream standard) throws IOException {
    boolean packed = argument.endsWith(".gz");
    if (argument.equals(STANDARD)) {
      return new OutputFile(Files.createTempFile("gigmate", ".tmp"), null, standard, false);
    }
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      throw new FileNotFoundException(argument + ": is a directory");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      Path draft = Files.createTempFile("gigmate", ".tmp");
      return new OutputFile(draft, path, null, packed);
    }
    // A link stays a link: its target is replaced.
    Path place = (Files.exists(path) ? path.toRealPath() : path).toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new FileNotFoundException(argument + ": there is no such directory to write to");
    }
    return new OutputFile(draft(argument, place, folder), place, null, packed);
  }

  /** Returns where its bytes go. */
  public OutputStream stream() {
    return stream;
  }

  /** Returns a writer of CSV that goes here; it needs to be flushed before the commit. */
  CsvWriter csv() {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, UTF_8);
  }

  /** Puts the file in its place. */
  public void commit() throws IOException {
    stream.close();
    if (copyTo != null) {
      Files.copy(draft, copyTo);
      copyTo.flush();
    } else if (place != null && Files.exists(place) && !Files.isRegularFile(place)) {
      try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.WRITE)) {
        Files.copy(draft, out);
      }
    } else if (place != null) {
      // Its bytes are on the disk before its name is, so that a power cut leaves the old file.
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      try {
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    close();
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try {
        stream.close();
      } finally {
        Files.deleteIfExists(draft);
      }
    }
  }

  private static Path draft(String argument, Path place, Path folder) throws IOException {
    try {
      return Files.createTempFile(folder, "." + place.getFileName() + ".", ".tmp", usual(folder));
    } catch (AccessDeniedException e) {
      // The name of the draft would tell nobody anything.
      throw new AccessDeniedException(argument, null, e.getReason());
    }
  }

  /** A draft starts with the rights of any new file, not with those of a secret one. */
  private static FileAttribute<?>[] usual(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
        }
        : new FileAttribute<?>[0];
  }
}

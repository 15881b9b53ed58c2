package io.gigmate.adapters.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's COPY in its binary form: no text is written for a
 * number, and none is read.
 *
 * <p>Source: PostgreSQL's documentation, COPY, binary format; the binary forms of its types.
 */
final class CopyStream {
  /** The driver's word for it. */
  private static final int BINARY_AT_ONCE = -1;

  private static final int CHUNK = 1 << 16;

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /** Its times count from 2000-01-01. */
  private static final int FIRST_DAY = 10_957;

  private static final long FIRST_SECOND = FIRST_DAY * 86_400L;

  private static final long MICROS_OF_A_SECOND = 1_000_000;
  private static final int NANOS_OF_A_MICRO = 1_000;

  private static final int VARCHAR = 1043;
  private static final int NOTHING = -1;

  private final CopyIn copy;
  private byte[] buffer = new byte[CHUNK + (CHUNK >> 2)];
  private int size;

  private CopyStream(CopyIn copy) {
    this.copy = copy;
  }

  /** What hands over the rows. */
  interface Rows {
    void into(CopyStream stream) throws SQLException;
  }

  /**
   * Answers whether COPY can be reached through the connection, as through a pool's it mostly is.
   */
  static boolean isThere(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  /** Has numbers and times come as they are kept, not written out as text and read again. */
  static void scanning(Statement statement) throws SQLException {
    if (statement.isWrapperFor(PGStatement.class)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
    }
  }

  /** Copies rows into columns of a table, in the transaction of the connection. */
  static void into(Connection connection, String table, String columns, Rows rows)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
    try {
      CopyStream stream = new CopyStream(copy);
      stream.bytes(HEADER, HEADER.length);
      rows.into(stream);
      stream.room(2);
      stream.putShort(NOTHING);
      stream.flush();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Begins a row. */
  CopyStream row(int columns) throws SQLException {
    if (size >= CHUNK) {
      flush();
    }
    room(2);
    putShort(columns);
    return this;
  }

  CopyStream text(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    int length = value.length();
    room(4 + 3 * length);
    int start = size + 4;
    int at = start;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        return bytes(utf8, utf8.length);
      }
      buffer[at++] = (byte) c;
    }
    putInt(length);
    size = at;
    return this;
  }

  CopyStream number(@Nullable Integer value) {
    if (value == null) {
      return nothing();
    }
    room(8);
    putInt(Integer.BYTES);
    putInt(value);
    return this;
  }

  CopyStream number(@Nullable Long value) {
    return value == null ? nothing() : eight(value);
  }

  CopyStream number(@Nullable Double value) {
    return value == null ? nothing() : eight(Double.doubleToLongBits(value));
  }

  CopyStream date(@Nullable LocalDate value) {
    return value == null ? nothing() : number(Math.toIntExact(value.toEpochDay() - FIRST_DAY));
  }

  /** To the microsecond, as {@link Values#kept} has it. */
  CopyStream time(@Nullable Instant value) {
    return value == null
        ? nothing()
        : eight(
            Math.addExact(
                Math.multiplyExact(value.getEpochSecond() - FIRST_SECOND, MICROS_OF_A_SECOND),
                value.getNano() / NANOS_OF_A_MICRO));
  }

  <T> CopyStream texts(List<T> values, Function<? super T, String> words) {
    room(24);
    int start = size;
    putInt(0);
    putInt(values.isEmpty() ? 0 : 1);
    putInt(0);
    putInt(VARCHAR);
    if (!values.isEmpty()) {
      putInt(values.size());
      putInt(1);
      for (T value : values) {
        text(words.apply(value));
      }
    }
    int end = size;
    size = start;
    putInt(end - start - Integer.BYTES);
    size = end;
    return this;
  }

  private CopyStream nothing() {
    room(4);
    putInt(NOTHING);
    return this;
  }

  private CopyStream eight(long value) {
    room(12);
    putInt(Long.BYTES);
    putInt((int) (value >>> 32));
    putInt((int) value);
    return this;
  }

  private CopyStream bytes(byte[] value, int length) {
    room(length);
    System.arraycopy(value, 0, buffer, size, length);
    size += length;
    return this;
  }

  private void putInt(int value) {
    buffer[size] = (byte) (value >>> 24);
    buffer[size + 1] = (byte) (value >>> 16);
    buffer[size + 2] = (byte) (value >>> 8);
    buffer[size + 3] = (byte) value;
    size += 4;
  }

  private void putShort(int value) {
    buffer[size] = (byte) (value >>> 8);
    buffer[size + 1] = (byte) value;
    size += 2;
  }

  private void room(int bytes) {
    if (buffer.length - size < bytes) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
    }
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer, 0, size);
    size = 0;
  }
}

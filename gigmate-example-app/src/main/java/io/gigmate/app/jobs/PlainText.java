package io.gigmate.app.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** A job's data as text: to be read in the database, and nothing else than text when read back. */
final class PlainText implements Serializer {
  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    return data == null ? null : data.toString().getBytes(UTF_8);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] serialized) {
    return serialized == null ? null : type.cast(new String(serialized, UTF_8));
  }
}

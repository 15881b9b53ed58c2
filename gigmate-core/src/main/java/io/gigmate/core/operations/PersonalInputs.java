package io.gigmate.core.operations;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What went into an operation and tells of people. It is kept beside the chain, which holds only a
 * salted commitment to it, so that it can be erased and the chain still stands.
 *
 * @param person the id of the one person that it tells of; null where it is about several
 * @param payload what went in
 */
public record PersonalInputs(@Nullable String person, String payload) {
  /** Returns inputs about one person: the text form of the values, a line each. */
  public static PersonalInputs of(Object person, Stream<?> values) {
    return new PersonalInputs(
        person.toString(), values.map(Object::toString).collect(Collectors.joining("\n")));
  }

  /**
   * Returns inputs about many. They are where they came from; kept is their digest, which is as
   * good as the values to whoever can guess them and so is erasable as well.
   */
  public static PersonalInputs ofMany(Stream<?> values) {
    return new PersonalInputs(null, Digest.ofValues(values).hex());
  }

  /** Returns whom it tells of, where that is one person. */
  public Optional<String> about() {
    return Optional.ofNullable(person);
  }

  /** Leaves the payload out: it is somebody's data. */
  @Override
  public String toString() {
    return "PersonalInputs[" + person + "]";
  }
}

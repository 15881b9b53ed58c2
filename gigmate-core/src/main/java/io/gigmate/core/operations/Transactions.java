package io.gigmate.core.operations;

import java.util.function.Supplier;

/**
 * What happens together or not at all: everything that the ports of one host do inside of {@link
 * #inOne} is kept, or, where it throws or the process dies, nothing of it.
 */
public interface Transactions {
  /** Runs the work in one transaction and returns its answer; inside another, it joins that one. */
  <T> T inOne(Supplier<T> work);
}

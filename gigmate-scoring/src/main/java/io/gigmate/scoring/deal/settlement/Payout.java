package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.internal.exact.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal pays.
 *
 * @param parts that add up to it
 * @param splitPoint where its share begins to pay; null where it has none
 * @param toSplit what its share is taken of; null where there is none
 * @param total of the parts
 */
record Payout<T>(List<Part<T>> parts, @Nullable T splitPoint, @Nullable T toSplit, T total) {
  static <T> Payout<T> of(
      Numbers<T> numbers, List<Part<T>> parts, @Nullable T splitPoint, @Nullable T toSplit) {
    T total = parts.isEmpty() ? numbers.zero() : parts.get(0).amount();
    for (int i = 1; i < parts.size(); i++) {
      total = numbers.plus(total, parts.get(i).amount());
    }
    return new Payout<>(parts, splitPoint, toSplit, total);
  }

  Payout<T> with(Numbers<T> numbers, List<Part<T>> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Part<T>> all = new ArrayList<>(parts);
    all.addAll(more);
    return of(numbers, all, splitPoint, toSplit);
  }
}

package io.gigmate.scoring.match;

import io.gigmate.scoring.match.Portrait.Title;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are worth comparing. Two records meet where they share a key (phone, mailbox, web,
 * name, a word of the name and a town, a house number and a street, …) or stand close in one of
 * several alphabetical orders, which survive a slip in every key. A block that grows too large is
 * itself read in order, so that the pairs grow with the records and not with their square.
 *
 * <p>Source: M. A. Hernández and S. J. Stolfo, The Merge/Purge Problem for Large Databases, SIGMOD
 * (1995), for the orders; P. Christen, A Survey of Indexing Techniques for Scalable Record Linkage
 * and Deduplication, IEEE TKDE 24 (2012).
 */
final class Blocking {
  /** Up to so many records every pair is compared. */
  static final int COMPARE_ALL = 1_000;

  /** Up to so many records of one block every pair is compared. */
  private static final int LARGEST_BLOCK = 40;

  /** How far two records may stand apart in an order. */
  private static final int WINDOW = 6;

  private static final int RARE_WORDS = 3;

  private final Portrait[] portraits;
  private final PairList pairs = new PairList();
  private final int[] nameRank;
  private final int[] addressRank;

  private Blocking(Portrait[] portraits) {
    this.portraits = portraits;
    nameRank = rank(portrait -> portrait.name.compact);
    addressRank = rank(portrait -> portrait.door == null ? "" : portrait.door.compact);
  }

  /** Returns the pairs, each once, the smaller index in the upper half. */
  static long[] pairs(Portrait[] portraits) {
    if (portraits.length <= COMPARE_ALL) {
      return all(portraits.length);
    }
    Blocking blocking = new Blocking(portraits);
    blocking.byKeys();
    blocking.byOrders();
    return blocking.pairs.distinct();
  }

  private static long[] all(int records) {
    long[] all = new long[records * (records - 1) / 2];
    int next = 0;
    for (int i = 0; i < records; i++) {
      for (int j = i + 1; j < records; j++) {
        all[next++] = PairList.pair(i, j);
      }
    }
    return all;
  }

  private void byKeys() {
    block(one(p -> p.phone));
    block(one(p -> p.phone == null ? null : "7:" + tail(p.phone, 7)));
    block(one(p -> p.mailbox));
    block(one(p -> p.email == null || p.email.isAtPublicHost() ? null : p.email.host()));
    block(one(p -> p.web));
    block(
        p ->
            p.business == null
                ? List.of(p.name.key)
                : List.of(p.name.key, p.business.key, p.name.compact));
    block(p -> withWords(p.town, p.name));
    block(p -> withWords(p.postalCode, p.name));
    block(p -> twoWords(p.name, Integer.MAX_VALUE));
    block(p -> twoWords(p.name, 3));
    block(
        one(
            p ->
                p.door == null || p.door.number.isEmpty() || p.door.street.isEmpty()
                    ? null
                    : p.door.number + head(p.door.street, 4)));
    block(
        one(
            p ->
                p.door == null || p.door.number.isEmpty() || p.postalCode == null
                    ? null
                    : p.door.number + "/" + p.postalCode));
    block(
        one(
            p ->
                p.door == null || p.door.number.isEmpty() || p.town == null
                    ? null
                    : p.door.number + "/" + head(p.town, 4)));
    block(
        p ->
            p.door == null || p.door.street.isEmpty()
                ? List.of()
                : withHeads(p.door.street, p.name));
    block(p -> p.postalCode == null ? List.of() : withHeads(p.postalCode, p.name));
  }

  private void byOrders() {
    order(p -> p.name.compact);
    order(p -> reversed(p.name.compact));
    order(p -> rarestFirst(p.name));
    order(p -> p.door == null ? null : p.door.street + " " + p.door.number);
    order(p -> p.phone);
    order(p -> p.phone == null ? null : reversed(p.phone));
    order(p -> p.postalCode == null ? null : p.postalCode + p.name.key);
  }

  private static List<String> withWords(@Nullable String where, Title name) {
    if (where == null) {
      return List.of();
    }
    return rare(name).stream().map(word -> word + "@" + where).toList();
  }

  private static List<String> withHeads(String where, Title name) {
    return rare(name).stream().map(word -> head(word, 2) + "@" + where).distinct().toList();
  }

  private static List<String> twoWords(Title name, int letters) {
    List<String> words = rare(name).stream().map(word -> head(word, letters)).sorted().toList();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        keys.add(words.get(i) + "+" + words.get(j));
      }
    }
    return keys;
  }

  /** The rarest words of a name, the rarest first. */
  private static List<String> rare(Title name) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < name.words.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> -name.weights[i])
            .thenComparing(i -> name.words[i]));
    return order.stream().limit(RARE_WORDS).map(i -> name.words[i]).distinct().toList();
  }

  private static String rarestFirst(Title name) {
    return String.join("", rare(name));
  }

  private static Function<Portrait, List<String>> one(Function<Portrait, @Nullable String> key) {
    return portrait -> {
      String value = key.apply(portrait);
      return value == null ? List.of() : List.of(value);
    };
  }

  private static String head(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static String tail(String text, int length) {
    return text.length() <= length ? text : text.substring(text.length() - length);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private void block(Function<Portrait, List<String>> keys) {
    int bits = 32 - Integer.numberOfLeadingZeros(portraits.length);
    PairList entries = new PairList();
    for (Portrait portrait : portraits) {
      for (String key : keys.apply(portrait)) {
        entries.add(hash(key) << bits | portrait.index);
      }
    }
    long[] sorted = entries.distinct();
    int mask = (1 << bits) - 1;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] >>> bits != sorted[start] >>> bits) {
        int[] block = new int[i - start];
        for (int j = start; j < i; j++) {
          block[j - start] = (int) (sorted[j] & mask);
        }
        pair(block);
        start = i;
      }
    }
  }

  private void pair(int[] block) {
    if (block.length <= LARGEST_BLOCK) {
      for (int i = 0; i < block.length; i++) {
        for (int j = i + 1; j < block.length; j++) {
          pairs.add(PairList.pair(block[i], block[j]));
        }
      }
    } else {
      slide(sorted(block, nameRank));
      slide(sorted(block, addressRank));
    }
  }

  private void order(Function<Portrait, @Nullable String> text) {
    List<Placed> placed = new ArrayList<>();
    for (Portrait portrait : portraits) {
      String value = text.apply(portrait);
      if (value != null) {
        placed.add(new Placed(value, portrait.index));
      }
    }
    slide(placed.stream().sorted().mapToInt(Placed::index).toArray());
  }

  /** A record in an alphabetical order. */
  private record Placed(String text, int index) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
      int order = text.compareTo(other.text);
      return order != 0 ? order : Integer.compare(index, other.index);
    }
  }

  private void slide(int[] ordered) {
    for (int i = 0; i < ordered.length; i++) {
      for (int j = i + 1; j < ordered.length && j <= i + WINDOW; j++) {
        pairs.add(PairList.pair(ordered[i], ordered[j]));
      }
    }
  }

  private static int[] sorted(int[] block, int[] rank) {
    long[] keyed = new long[block.length];
    for (int i = 0; i < block.length; i++) {
      keyed[i] = (long) rank[block[i]] << 32 | block[i];
    }
    Arrays.sort(keyed);
    return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
  }

  private int[] rank(Function<Portrait, String> text) {
    int[] rank = new int[portraits.length];
    Portrait[] ordered =
        Arrays.stream(portraits)
            .sorted(Comparator.comparing(text).thenComparing(portrait -> portrait.index))
            .toArray(Portrait[]::new);
    for (int i = 0; i < ordered.length; i++) {
      rank[ordered[i].index] = i;
    }
    return rank;
  }

  /** FNV-1a with a last mix, so that the low bits, which are kept, depend on every letter. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }
}

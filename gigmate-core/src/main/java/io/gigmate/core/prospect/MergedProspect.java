package io.gigmate.core.prospect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One prospect as several sources described it. It keeps every record, so that no value is lost and
 * each can be traced; {@link #current()} is what is believed now.
 *
 * <p>The order in which records were added does not show, and adding one twice changes nothing.
 *
 * @param records what the sources said, the latest first and those without a time last; at least
 *     one
 */
public record MergedProspect(List<SourceRecord> records) {
  private static final Comparator<SourceRecord> LATEST_FIRST =
      Comparator.comparing(
              SourceRecord::seen, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(SourceRecord::source)
          .thenComparing(record -> record.prospect().id())
          .thenComparing(record -> record.prospect().toString());

  public MergedProspect {
    records = List.copyOf(new LinkedHashSet<>(records.stream().sorted(LATEST_FIRST).toList()));
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a merged prospect needs a record: " + records);
    }
  }

  /** Returns the prospect that these records describe. */
  public static MergedProspect of(Collection<SourceRecord> records) {
    return new MergedProspect(List.copyOf(records));
  }

  /** Returns the prospect with one more record. */
  public MergedProspect with(SourceRecord record) {
    List<SourceRecord> more = new ArrayList<>(records);
    more.add(record);
    return of(more);
  }

  /** Returns the prospect with all that is known of another. */
  public MergedProspect with(MergedProspect other) {
    List<SourceRecord> more = new ArrayList<>(records);
    more.addAll(other.records);
    return of(more);
  }

  /** Returns the identifiers under which its sources know it, in their order. */
  public List<ProspectId> ids() {
    return records.size() == 1
        ? List.of(records.get(0).prospect().id())
        : List.copyOf(new TreeSet<>(records.stream().map(r -> r.prospect().id()).toList()));
  }

  /**
   * Returns the identifier of the whole: the first of its sources' identifiers, so that the order
   * of merging does not show.
   */
  public ProspectId id() {
    return ids().get(0);
  }

  /**
   * Returns every value that the sources gave for one part, the latest first, with its source and
   * time.
   *
   * @param <T> what the part holds
   * @param part reads it from a prospect, null where unknown
   */
  public <T> List<SourcedValue<T>> values(Function<Prospect, @Nullable T> part) {
    List<SourcedValue<T>> values = new ArrayList<>();
    for (SourceRecord record : records) {
      T value = part.apply(record.prospect());
      if (value != null) {
        values.add(new SourcedValue<>(value, record.source(), record.seen()));
      }
    }
    return List.copyOf(values);
  }

  /**
   * Returns what is believed now: of each part the latest value that a source gave, of genres every
   * one that any source gave.
   */
  public Prospect current() {
    Prospect latest = records.get(0).prospect();
    if (records.size() == 1) {
      return latest;
    }
    return new Prospect(
        id(),
        latest.type(),
        latest.name(),
        latest(Prospect::businessName),
        new ContactDetails(
            latest(prospect -> prospect.contact().email()),
            latest(prospect -> prospect.contact().phone()),
            latest(prospect -> prospect.contact().website()),
            latest(prospect -> prospect.contact().address()),
            latest(prospect -> prospect.contact().postalCode())),
        latest(Prospect::city),
        latest(Prospect::location),
        latest(Prospect::provenance),
        latest(Prospect::capacity),
        records.stream().flatMap(record -> record.prospect().genres().stream()).toList(),
        new Reach(
            latest(prospect -> prospect.reach().followers()),
            latest(prospect -> prospect.reach().engagementRate()),
            latest(prospect -> prospect.reach().postsLast90Days()),
            latest(prospect -> prospect.reach().lastActive()),
            latest(prospect -> prospect.reach().showsPerMonth())));
  }

  private <T> @Nullable T latest(Function<Prospect, @Nullable T> part) {
    return records.stream()
        .map(record -> part.apply(record.prospect()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}

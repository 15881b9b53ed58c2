package io.gigmate.app.exchange;

import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of one kind are read, looked up and kept. */
interface ExchangeTable<T> {
  /** Returns the rows that can be read; what is wrong goes to the report. */
  List<Placed<T>> read(ImportWish wish, InputReport report) throws IOException;

  /** Returns what is there, by the text of its id. */
  Map<String, T> kept(TenantId tenant);

  /** Returns what a row is known by. */
  String id(T row);

  /** Returns the row as it will be kept in place of what is there. */
  default T settled(T row, @Nullable T kept) {
    return row;
  }

  /**
   * Returns the rows that go together with one another and with what is there; what does not goes
   * to the report.
   */
  default List<Placed<T>> fitting(
      ImportWish wish, List<Placed<T>> rows, Map<String, T> kept, InputReport report) {
    return rows;
  }

  /** Keeps rows that are new or different. */
  void save(TenantId tenant, List<T> added, List<T> changed, String by);

  /** Returns what the log keeps beside its chain, where the rows tell of people. */
  default Optional<PersonalInputs> inputs(List<T> rows) {
    return Optional.empty();
  }

  /** Does what follows once the rows are kept. */
  default void settle(TenantId tenant) {}
}

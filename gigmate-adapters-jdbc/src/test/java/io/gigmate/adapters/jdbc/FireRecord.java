package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.jdbc.FireGateway.Call;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.outreach.throttle.SendLimits;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the gateways wrote down, and what was acknowledged: the only witnesses.
 *
 * @param calls in the order of real time
 * @param acknowledged in the order in which it was
 */
record FireRecord(List<Call> calls, List<Acknowledgement> acknowledged) {
  record Acknowledgement(String what, String value, Instant real) {}

  static FireRecord read(Path directory) throws IOException {
    List<Call> calls = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "calls-*")) {
      for (Path file : files) {
        Files.readAllLines(file).stream().map(Call::parse).forEach(calls::add);
      }
    }
    calls.sort(Comparator.comparing(Call::real));
    List<Acknowledgement> acknowledged =
        Files.readAllLines(directory.resolve("acknowledged")).stream()
            .map(line -> line.split("\\|", -1))
            .map(parts -> new Acknowledgement(parts[0], parts[1], Instant.parse(parts[2])))
            .toList();
    return new FireRecord(calls, acknowledged);
  }

  void assertNoDuplicate() {
    assertThat(calls).map(Call::key).doesNotHaveDuplicates();
  }

  /** Asserts the cap in every civil day and in every window, whichever instant it begins at. */
  void assertCap(int cap) {
    perDay().forEach((day, count) -> assertThat(count).as("on %s", day).isLessThanOrEqualTo(cap));
    List<Instant> times = calls.stream().map(Call::at).sorted().toList();
    for (int i = cap; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - cap), times.get(i)))
          .as("24 hours up to %s", times.get(i))
          .isGreaterThanOrEqualTo(SendLimits.ROLLING);
    }
  }

  Map<LocalDate, Integer> perDay() {
    Map<LocalDate, Integer> days = new TreeMap<>();
    calls.forEach(
        call -> days.merge(CivilDay.of(call.at(), FireScene.ZONE).date(), 1, Integer::sum));
    return days;
  }

  /** Asserts that what left after a lower limit was acknowledged kept to that one. */
  void assertLoweredLimits(int first) {
    Map<LocalDate, Integer> days = new HashMap<>();
    for (Call call : calls) {
      int today = days.merge(CivilDay.of(call.at(), FireScene.ZONE).date(), 1, Integer::sum);
      assertThat(today).as("%s of its day", call).isLessThanOrEqualTo(limitAt(call.real(), first));
    }
  }

  /** Of the limit that was acknowledged last, and those on their way, the highest may hold. */
  private int limitAt(Instant real, int first) {
    int highest = first;
    for (Acknowledgement change : acknowledged) {
      if (change.real().isAfter(real)) {
        break;
      }
      if (change.what().equals("begun")) {
        highest = Math.max(highest, Integer.parseInt(change.value()));
      } else if (change.what().equals("limit")) {
        highest = Integer.parseInt(change.value());
      }
    }
    return highest;
  }

  /** Asserts that nothing left to anyone after their opt-out was acknowledged. */
  void assertNothingAfterAnOptOut() {
    Map<String, Instant> left = new HashMap<>();
    acknowledged.stream()
        .filter(entry -> entry.what().equals("left"))
        .forEach(entry -> left.putIfAbsent(entry.value(), entry.real()));
    assertThat(calls)
        .filteredOn(call -> left.containsKey(call.address()))
        .allSatisfy(call -> assertThat(call.real()).isBefore(left.get(call.address())));
  }

  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    calls.forEach(call -> keys.add(call.key()));
    return keys;
  }

  long optOuts() {
    return acknowledged.stream()
        .filter(entry -> entry.what().equals("left"))
        .map(Acknowledgement::value)
        .distinct()
        .count();
  }

  long limitChanges() {
    return acknowledged.stream().filter(entry -> entry.what().equals("limit")).count();
  }
}

package io.gigmate.adapters.http;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.PendingChange;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.SettingChange;
import io.gigmate.core.autonomy.Unattended;
import io.gigmate.core.autonomy.phase.AutonomyDesk;
import io.gigmate.core.autonomy.phase.GateReading;
import io.gigmate.core.autonomy.phase.PhaseFinding;
import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.compliance.KeptTightening;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of settings, phases and tightened rules; names become snake_case. */
final class ConfigurationBodies {
  private ConfigurationBodies() {}

  record Current(
      String version,
      Map<String, Object> settings,
      List<Known> known,
      List<Permitted> unattended,
      List<Pending> pending) {
    static Current of(Configuration configuration, List<PendingChange> pending) {
      Map<String, Object> settings = new LinkedHashMap<>();
      configuration
          .values()
          .forEach((setting, value) -> settings.put(setting.code(), typed(setting, value)));
      return new Current(
          configuration.version(),
          settings,
          Arrays.stream(Setting.values()).map(Known::of).toList(),
          Arrays.stream(Unattended.values())
              .map(what -> Permitted.of(what, configuration))
              .toList(),
          pending.stream().map(Pending::of).toList());
    }
  }

  private static Object typed(Setting setting, String value) {
    if (setting.isSwitch()) {
      return Boolean.valueOf(value);
    }
    return setting.isCount() ? (Object) Integer.valueOf(value) : names(value);
  }

  private static List<String> names(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split("\\|", -1));
  }

  record Known(String setting, String bounds, String loosensWhen) {
    static Known of(Setting setting) {
      return new Known(setting.code(), setting.bounds(), setting.loosensWhen());
    }
  }

  record Permitted(String setting, boolean on, String what) {
    static Permitted of(Unattended unattended, Configuration configuration) {
      return new Permitted(
          unattended.setting().code(),
          unattended.isPermitted(configuration),
          unattended.words(configuration));
    }
  }

  record Change(String setting, Object from, Object to, boolean loosens) {
    static Change of(SettingChange change) {
      Setting setting = change.setting();
      return new Change(
          setting.code(),
          typed(setting, change.from()),
          typed(setting, change.to()),
          change.loosens());
    }
  }

  record Pending(String id, String actor, String time, String reason, List<Change> changes) {
    static Pending of(PendingChange change) {
      return new Pending(
          change.id(),
          change.actor(),
          Bodies.moment(change.at()),
          change.reason(),
          change.changes().stream().map(Change::of).toList());
    }
  }

  /** What somebody wants changed; a setting that is left out stays. */
  record Wish(
      @Nullable String version,
      @Nullable Map<String, @Nullable Object> settings,
      @Nullable String reason) {}

  record Reason(@Nullable String reason) {}

  record Step(@Nullable String phase, @Nullable String reason) {}

  record Reading(
      String measure, @Nullable Double value, double needed, boolean holds, String source) {
    static Reading of(GateReading reading) {
      return new Reading(
          reading.gate().measure().code(),
          reading.value(),
          reading.needed(),
          reading.holds(),
          reading.gate().source());
    }
  }

  record Standing(
      String phase,
      String permits,
      String since,
      @Nullable String steppedBackAt,
      @Nullable String measuredAt,
      @Nullable String next,
      boolean mayStepUp,
      @Nullable String notBefore,
      List<Reading> toStay,
      List<Reading> toStepUp) {
    static Standing of(AutonomyDesk desk, AutonomyDesk.Standing standing, Instant now) {
      PhaseState state = standing.state();
      Instant measured = state.evidence().asOf();
      Instant fell = state.steppedBackAt();
      return new Standing(
          state.phase().code(),
          state.phase().permits(),
          Bodies.moment(state.since()),
          fell == null ? null : Bodies.moment(fell),
          measured.equals(Instant.EPOCH) ? null : Bodies.moment(measured),
          state.phase().next().map(next -> next.code()).orElse(null),
          standing.finding() instanceof PhaseFinding.MayStepUp,
          standing.finding() instanceof PhaseFinding.Stays stays
              ? Bodies.moment(stays.notBefore())
              : null,
          desk.gates().within(state.phase(), state.evidence(), now).stream()
              .map(Reading::of)
              .toList(),
          state
              .phase()
              .next()
              .map(next -> desk.gates().before(next, state.evidence(), now))
              .orElse(List.of())
              .stream()
              .map(Reading::of)
              .toList());
    }
  }

  record Tightenings(List<Tightened> tightenings) {}

  record Tightened(String change, String actor, String time) {
    static Tightened of(KeptTightening kept) {
      return new Tightened(kept.change().inWords(), kept.actor(), Bodies.moment(kept.at()));
    }
  }

  record Erasure(@Nullable String person, @Nullable String reason) {}

  record Erased(List<Long> entries) {}
}

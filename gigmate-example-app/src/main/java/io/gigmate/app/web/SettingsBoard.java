package io.gigmate.app.web;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.PendingChange;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.SettingChange;
import io.gigmate.core.autonomy.Unattended;
import io.gigmate.core.autonomy.phase.GateReading;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.compliance.KeptTightening;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of the settings: what holds and who made it so, what waits for a word, and how much
 * happens without a person.
 */
public record SettingsBoard(
    String version,
    List<SettingLine> settings,
    List<SwitchLine> switches,
    List<PendingLine> pending,
    List<LogLine> changes,
    PhaseView phase,
    List<TightenedLine> tightened) {
  /** A setting, its value and its bounds. */
  public record SettingLine(
      String code,
      String label,
      String value,
      String bounds,
      String loosensWhen,
      boolean isSwitch,
      boolean isCount) {
    static List<SettingLine> of(Configuration configuration) {
      return Arrays.stream(Setting.values())
          .map(
              setting ->
                  new SettingLine(
                      setting.code(),
                      Wording.label(setting.code()),
                      configuration.value(setting),
                      setting.bounds(),
                      setting.loosensWhen(),
                      setting.isSwitch(),
                      setting.isCount()))
          .toList();
    }

    /** Answers whether the switch is on. */
    public boolean on() {
      return value.equals("true");
    }
  }

  /** What a switch lets happen without a person. */
  public record SwitchLine(String setting, boolean on, String what) {
    static List<SwitchLine> of(Configuration configuration) {
      return Arrays.stream(Unattended.values())
          .map(
              one ->
                  new SwitchLine(
                      Wording.label(one.setting().code()),
                      one.isPermitted(configuration),
                      one.words(configuration)))
          .toList();
    }
  }

  /** A change that waits. */
  public record PendingLine(
      String id, String time, String actor, String reason, List<ChangeLine> changes) {
    static PendingLine of(PendingChange change, ZoneId zone) {
      return new PendingLine(
          change.id(),
          Wording.moment(change.at().atZone(zone)),
          change.actor(),
          change.reason(),
          change.changes().stream().map(ChangeLine::of).toList());
    }
  }

  /** One setting of a change. */
  public record ChangeLine(String label, String from, String to, boolean loosens) {
    static ChangeLine of(SettingChange change) {
      return new ChangeLine(
          Wording.label(change.setting().code()), change.from(), change.to(), change.loosens());
    }
  }

  /** Where the operator stands. */
  public record PhaseView(
      String code,
      String title,
      String permits,
      String since,
      String said,
      @Nullable String next,
      boolean mayStepUp,
      List<PhaseChoice> below,
      List<GateLine> gates) {}

  /** A phase to go down to. */
  public record PhaseChoice(String code, String title) {
    static PhaseChoice of(Phase phase) {
      return new PhaseChoice(phase.code(), phase.title());
    }
  }

  /** A gate, with what was measured. */
  public record GateLine(
      String what, String value, String toStay, String toEnter, boolean open, String source) {
    static GateLine of(@Nullable GateReading within, GateReading before) {
      boolean share = before.gate().measure().isShare();
      boolean higher = before.gate().measure().higherIsBetter();
      Double value = before.value();
      return new GateLine(
          before.gate().measure().title(),
          value == null ? "not known" : number(value, share),
          within == null ? "\u2013" : bound(within.needed(), share, higher),
          bound(before.needed(), share, higher),
          before.holds(),
          before.gate().source());
    }

    private static String bound(double needed, boolean share, boolean higher) {
      return (higher ? "at least " : "at most ") + number(needed, share);
    }

    private static String number(double value, boolean share) {
      return share
          ? String.format(Locale.US, "%.2f %%", 100 * value)
          : Wording.count(Math.round(value));
    }
  }

  /** A rule that was made stricter. */
  public record TightenedLine(String change, String actor, String time) {
    static TightenedLine of(KeptTightening kept, ZoneId zone) {
      return new TightenedLine(
          kept.change().inWords(), kept.actor(), Wording.moment(kept.at().atZone(zone)));
    }
  }
}

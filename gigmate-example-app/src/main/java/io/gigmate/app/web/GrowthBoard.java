package io.gigmate.app.web;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.growth.ChurnReport;
import io.gigmate.scoring.growth.ChurnRisk;
import io.gigmate.scoring.growth.GrowthForecast;
import io.gigmate.scoring.growth.GrowthForecaster;
import io.gigmate.scoring.growth.GrowthReport;
import io.gigmate.scoring.growth.MemberValue;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerCandidate;
import io.gigmate.scoring.growth.PartnerState;
import io.gigmate.scoring.growth.WeekCount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the page of growth shows.
 *
 * @param perShow what a show leaves, as the visitor said it; empty where they did not
 * @param problem what was wrong with it; empty where nothing was
 */
public record GrowthBoard(
    List<Curve> curves,
    ChurnBoard churn,
    String perShow,
    String problem,
    List<PartnerLine> partners,
    List<CandidateLine> candidates) {
  private static final int RISKS_SHOWN = 20;

  /**
   * How many there were and will be.
   *
   * @param chart null where too few weeks are known
   * @param missing what is missing for it; empty where nothing is
   */
  public record Curve(
      String id,
      String title,
      @Nullable WeekCountChart chart,
      String span,
      List<Ahead> ahead,
      String missing) {
    static Curve of(GrowthReport report) {
      boolean known = !report.forecasts().isEmpty();
      List<WeekCount> weeks = report.weeks();
      LocalDate last = weeks.isEmpty() ? LocalDate.EPOCH : weeks.get(weeks.size() - 1).weekEnd();
      return new Curve(
          report.of().code(),
          switch (report.of()) {
            case MEMBERS -> "Rooms and acts with a show within 60 days";
            case LEADS -> "Leads";
          },
          known ? WeekCountChart.of(report) : null,
          known
              ? Wording.count(weeks.size(), "week", "weeks")
                  + " up to "
                  + Wording.day(last)
                  + ", when it was "
                  + Wording.count(weeks.get(weeks.size() - 1).count())
              : "",
          report.forecasts().stream().map(one -> Ahead.of(one, last)).toList(),
          Wording.count(weeks.size(), "whole week is", "whole weeks are")
              + " known, and "
              + GrowthForecaster.FEWEST
              + " are needed"
              + (report.undated() > 0
                  ? "; of "
                      + Wording.count(report.undated(), "lead", "leads")
                      + " nobody knows since when"
                  : ""));
    }
  }

  /** A week to come. */
  public record Ahead(String week, String expected, String interval) {
    static Ahead of(GrowthForecast one, LocalDate last) {
      return new Ahead(
          Wording.day(last.plusWeeks(one.ahead())),
          Wording.count(Math.round(one.expected())),
          Wording.count(Math.round(one.lower80()))
              + " to "
              + Wording.count(Math.round(one.upper80())));
    }
  }

  /** Who is about to fall silent, and what they are worth. */
  public record ChurnBoard(int daysAhead, int members, List<RiskLine> risks) {
    static ChurnBoard of(ChurnReport report, @Nullable Money perShow) {
      return new ChurnBoard(
          report.daysAhead(),
          report.members(),
          report.risks().stream()
              .limit(RISKS_SHOWN)
              .map(risk -> RiskLine.of(risk, perShow))
              .toList());
    }
  }

  /** A room or an act. */
  public record RiskLine(
      String member, String risk, String last, String shows, String worth, List<String> reasons) {
    static RiskLine of(ChurnRisk risk, @Nullable Money perShow) {
      return new RiskLine(
          risk.member().toString(),
          Wording.percent(risk.probability()),
          risk.last().toString(),
          String.format(Locale.US, "%.1f", risk.expectedShows()),
          perShow == null ? "" : AdviceView.signed(MemberValue.of(risk, perShow).expected()),
          reasonsOf(risk.explanation(), true));
    }
  }

  /** Somebody to work with. */
  public record PartnerLine(
      String path,
      String name,
      String fit,
      String state,
      String said,
      List<Step> next,
      List<String> reasons) {
    static PartnerLine of(Partner one, Explanation fit) {
      return new PartnerLine(
          GrowthPages.PATH + "/partners/" + encoded(one.id().value()),
          one.name(),
          Wording.whole(fit.answer()),
          Wording.label(one.state().code()),
          one.by() + ": " + one.note(),
          one.state().next().stream().map(Step::of).toList(),
          reasonsOf(fit, false));
    }
  }

  /** A step that may follow. */
  public record Step(String code, String label) {
    static Step of(PartnerState state) {
      return new Step(state.code(), Wording.label(state.code()));
    }
  }

  /** Somebody with whom it would fit. */
  public record CandidateLine(
      String path, String name, String kind, String fit, List<String> reasons) {
    static CandidateLine of(PartnerCandidate one) {
      return new CandidateLine(
          GrowthPages.PATH + "/candidates/" + encoded(one.partner().id().value()),
          one.partner().name(),
          Wording.label(one.kind()),
          Wording.whole(one.fit().answer()),
          reasonsOf(one.fit(), false));
    }
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> reasonsOf(Explanation why, boolean onLogOdds) {
    return why.factors().stream().map(one -> reason(one, onLogOdds)).toList();
  }

  private static String reason(Factor one, boolean onLogOdds) {
    String amount =
        onLogOdds
            ? Wording.signed(one.contribution())
            : Wording.whole(one.contribution()) + " points";
    return one.name() + " " + amount + ": " + one.evidence();
  }
}

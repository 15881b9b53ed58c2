package io.gigmate.adapters.http;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.prospect.SourceStanding;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.pipeline.Funnel;
import io.gigmate.scoring.lead.pipeline.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON about one lead, the pipeline and the sources; see {@link Bodies}. */
final class LeadBodies {
  private LeadBodies() {}

  /** What a move is asked for with. */
  record Move(@Nullable String status, @Nullable String channel, @Nullable String note) {}

  record Detail(
      String prospectId,
      String prospectType,
      String name,
      @Nullable String city,
      @Nullable String state,
      @Nullable Integer capacity,
      List<String> genres,
      @Nullable Origin origin,
      String status,
      List<String> next,
      List<Step> history,
      @Nullable Assessment assessment) {
    static Detail of(KnownLead lead) {
      Prospect prospect = lead.prospect();
      Provenance where = prospect.provenance();
      LeadAssessment assessment = lead.assessment();
      return new Detail(
          prospect.id().value(),
          prospect.type().code(),
          prospect.name(),
          prospect.city() == null ? null : prospect.city().name(),
          prospect.city() == null ? null : prospect.city().state(),
          prospect.capacity(),
          prospect.genres().stream().map(Genre::name).toList(),
          where == null ? null : Origin.of(where),
          lead.status().code(),
          lead.status().next().stream().map(LeadStatus::code).toList(),
          lead.history().stream().map(Step::of).toList(),
          assessment == null ? null : Assessment.of(assessment));
    }
  }

  /** Where, when and on which basis the lead was had. */
  record Origin(
      String source, @Nullable String url, @Nullable String obtainedAt, @Nullable String basis) {
    static Origin of(Provenance where) {
      return new Origin(
          where.source(),
          where.url(),
          where.obtainedAt() == null ? null : Bodies.moment(where.obtainedAt()),
          where.basis() == null ? null : where.basis().code());
    }
  }

  record Step(
      String status, String at, String by, @Nullable String channel, @Nullable String note) {
    static Step of(LeadStep step) {
      return new Step(
          step.status().code(), Bodies.moment(step.at()), step.by(), step.channel(), step.note());
    }
  }

  record Assessment(
      int score,
      boolean qualified,
      String grade,
      List<Bodies.Reason> reasons,
      String modelVersion,
      String assessedAt) {
    static Assessment of(LeadAssessment assessment) {
      return new Assessment(
          assessment.score().points(),
          assessment.qualified(),
          assessment.grade().name(),
          assessment.explanation().factors().stream().map(Bodies.Reason::of).toList(),
          assessment.modelVersion(),
          Bodies.moment(assessment.assessedAt()));
    }
  }

  record FunnelBody(long leads, List<Stage> stages, List<Standing> standing) {
    static FunnelBody of(Funnel funnel) {
      return new FunnelBody(
          funnel.leads(),
          funnel.stages().stream().map(Stage::of).toList(),
          funnel.standing().stream()
              .map(one -> new Standing(one.status().code(), one.leads()))
              .toList());
    }
  }

  record Stage(String status, long reached, Ratio ofStageBefore, Ratio ofAll) {
    static Stage of(Funnel.Stage stage) {
      return new Stage(
          stage.status().code(),
          stage.reached(),
          Ratio.of(stage.fromBefore()),
          Ratio.of(stage.fromStart()));
    }
  }

  /** A share with its 95 % interval; without a case the share is null. */
  record Ratio(long hits, long of, @Nullable Double share, double low, double high) {
    static Ratio of(Share share) {
      return new Ratio(
          share.hits(),
          share.of(),
          share.known() ? (Double) share.value() : null,
          share.low(),
          share.high());
    }
  }

  record Standing(String status, long leads) {}

  record Overdue(int days, int total, List<Wait> overdue) {}

  record Wait(String prospectId, String name, String status, long waitedDays) {
    static Wait of(Waiting waiting, String name) {
      return new Wait(
          waiting.prospect().value(), name, waiting.status().code(), waiting.waited().toDays());
    }
  }

  record Sources(List<Source> sources) {}

  record Source(
      String source,
      String name,
      String policyVersion,
      List<String> allowed,
      @Nullable String keptFor,
      String terms,
      String verified,
      boolean configured,
      boolean accepted,
      @Nullable Word acceptance,
      @Nullable String lastVisit) {
    static Source of(SourceStanding standing) {
      SourcePolicy policy = standing.policy();
      return new Source(
          policy.source(),
          policy.name(),
          policy.version(),
          policy.allowed().stream().map(SourcePolicy.Way::code).toList(),
          policy.keptFor().equals(SourcePolicy.NO_LIMIT) ? null : policy.keptFor().toString(),
          policy.terms(),
          policy.verified(),
          standing.configured(),
          standing.accepted(),
          standing.acceptance() == null ? null : Word.of(standing.acceptance()),
          standing.lastVisit() == null ? null : Bodies.moment(standing.lastVisit()));
    }
  }

  record Word(String source, String policyVersion, String acceptedBy, String at) {
    static Word of(SourceAcceptance acceptance) {
      return new Word(
          acceptance.source(),
          acceptance.policyVersion(),
          acceptance.acceptedBy(),
          Bodies.moment(acceptance.at()));
    }
  }
}

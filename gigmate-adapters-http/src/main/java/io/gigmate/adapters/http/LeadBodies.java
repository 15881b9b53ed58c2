package io.gigmate.adapters.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourceRecord;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.pipeline.Funnel;
import io.gigmate.scoring.lead.pipeline.Share;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON about leads and the pipeline; see {@link Bodies}. */
final class LeadBodies {
  private LeadBodies() {}

  /** What a move is asked for with. */
  record Move(@Nullable String status, @Nullable String channel, @Nullable String note) {}

  /** A page of leads; how many there are in all is not counted behind a mark. */
  record LeadPage(List<Ranked> leads, @Nullable Long total, int limit, int offset) {}

  /** Who a lead is, wherever one stands. */
  record Who(
      String prospectId,
      String prospectType,
      String name,
      @Nullable String city,
      @Nullable String state,
      @Nullable Integer capacity,
      List<String> genres) {
    static Who of(Prospect prospect) {
      City city = prospect.city();
      return new Who(
          prospect.id().value(),
          prospect.type().code(),
          prospect.name(),
          city == null ? null : city.name(),
          city == null ? null : city.state(),
          prospect.capacity(),
          prospect.genres().stream().map(Genre::name).toList());
    }
  }

  record Ranked(
      int rank,
      @JsonUnwrapped Who who,
      @Nullable String source,
      List<String> sources,
      String status,
      @JsonUnwrapped Assessment assessment) {
    static Ranked of(RankedLead lead) {
      Prospect prospect = lead.prospect();
      return new Ranked(
          lead.rank(),
          Who.of(prospect),
          prospect.provenance() == null ? null : prospect.provenance().source(),
          lead.whole().records().stream().map(SourceRecord::source).distinct().toList(),
          lead.status().code(),
          Assessment.of(lead.assessment()));
    }
  }

  record Detail(
      @JsonUnwrapped Who who,
      @Nullable Origin origin,
      String status,
      List<String> next,
      List<Step> history,
      @Nullable Assessment assessment,
      List<RecordBody> records) {
    static Detail of(KnownLead lead) {
      Prospect prospect = lead.prospect();
      Provenance where = prospect.provenance();
      LeadAssessment assessment = lead.assessment();
      return new Detail(
          Who.of(prospect),
          where == null ? null : Origin.of(where),
          lead.status().code(),
          lead.status().next().stream().map(LeadStatus::code).toList(),
          lead.history().stream().map(Step::of).toList(),
          assessment == null ? null : Assessment.of(assessment),
          lead.whole().records().stream().map(RecordBody::of).toList());
    }
  }

  /** What one source said, and when: every value that it gave. */
  record RecordBody(
      String source,
      @Nullable String seen,
      @Nullable String url,
      @Nullable String basis,
      @JsonUnwrapped Who who,
      @Nullable String businessName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String website,
      @Nullable String address,
      @Nullable String postalCode,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Long followers,
      @Nullable Double engagementRate,
      @JsonProperty("posts_last_90d") @Nullable Integer postsLast90Days,
      @Nullable String lastActive,
      @Nullable Double showsPerMonth) {
    static RecordBody of(SourceRecord record) {
      Prospect said = record.prospect();
      Provenance where = said.provenance();
      ContactDetails contact = said.contact();
      GeoPoint point = said.location();
      Reach reach = said.reach();
      return new RecordBody(
          record.source(),
          record.seen() == null ? null : Bodies.moment(record.seen()),
          where == null ? null : where.url(),
          where == null || where.basis() == null ? null : where.basis().code(),
          Who.of(said),
          said.businessName(),
          contact.email(),
          contact.phone(),
          contact.website(),
          contact.address(),
          contact.postalCode(),
          point == null ? null : (Double) point.latitude(),
          point == null ? null : (Double) point.longitude(),
          reach.followers(),
          reach.engagementRate(),
          reach.postsLast90Days(),
          reach.lastActive() == null ? null : reach.lastActive().toString(),
          reach.showsPerMonth());
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
      List<Reason> reasons,
      String modelVersion,
      String assessedAt) {
    static Assessment of(LeadAssessment assessment) {
      return new Assessment(
          assessment.score().points(),
          assessment.qualified(),
          assessment.grade().name(),
          assessment.explanation().factors().stream().map(Reason::of).toList(),
          assessment.modelVersion(),
          Bodies.moment(assessment.assessedAt()));
    }
  }

  /** The points of all reasons add up to the score. */
  record Reason(String factor, int points, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), (int) factor.contribution(), factor.evidence());
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

  record Overdue(int days, long total, List<Wait> overdue, int limit, int offset) {}

  record Wait(String prospectId, String name, String status, long waitedDays) {
    static Wait of(Waiting waiting, Map<ProspectId, String> names) {
      String id = waiting.prospect().value();
      return new Wait(
          id,
          names.getOrDefault(waiting.prospect(), id),
          waiting.status().code(),
          waiting.waited().toDays());
    }
  }
}

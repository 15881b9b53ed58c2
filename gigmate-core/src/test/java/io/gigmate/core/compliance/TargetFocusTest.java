package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.compliance.OutreachRequest.Focus;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Region.Cover;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Out of the operator's focus, or not known to be in it, is a case for a person. */
class TargetFocusTest {
  private static final City AUSTIN = City.of("Austin", "TX");
  private static final City BOSTON = City.of("Boston", "MA");
  private static final GeoPoint IN_BOSTON = GeoPoint.of(42.36, -71.06);
  private static final TargetFocus FOCUS =
      TargetFocus.of(Configuration.defaults(), Regions.standard());

  @Test
  void theMarketIsTheRegionsOfTheConfiguration() {
    assertThat(FOCUS.of(AUSTIN, null, null)).isEqualTo(new Focus(Cover.INSIDE, null));
    assertThat(FOCUS.of(BOSTON, IN_BOSTON, null)).isEqualTo(new Focus(Cover.OUTSIDE, null));
    assertThat(FOCUS.of(null, null, null)).isEqualTo(new Focus(Cover.UNKNOWN, null));
    assertThat(FOCUS.of(BOSTON, null, null)).isEqualTo(new Focus(Cover.UNKNOWN, null));
    TargetFocus nowhere =
        TargetFocus.of(
            Configuration.defaults().with(Setting.GEOGRAPHIC_FOCUS, ""), Regions.standard());
    assertThat(nowhere.of(AUSTIN, null, null).market()).isEqualTo(Cover.OUTSIDE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TargetFocus.of(
                    Configuration.defaults().with(Setting.GEOGRAPHIC_FOCUS, "Atlantis"),
                    Regions.standard()))
        .withMessageContaining("Atlantis");
  }

  @Test
  void theGenreCountsOfWhoPlaysOne() {
    assertThat(FOCUS.of(AUSTIN, null, List.of(Genre.of("polka"), Genre.of("blues"))).genre())
        .isEqualTo(Cover.INSIDE);
    assertThat(FOCUS.of(AUSTIN, null, List.of(Genre.of("polka"))).genre()).isEqualTo(Cover.OUTSIDE);
    assertThat(FOCUS.of(AUSTIN, null, List.of()).genre()).isEqualTo(Cover.UNKNOWN);
    assertThat(FOCUS.of(prospect(ProspectType.VENUE))).isEqualTo(new Focus(Cover.INSIDE, null));
    assertThat(FOCUS.of(prospect(ProspectType.MUSICIAN)))
        .isEqualTo(new Focus(Cover.INSIDE, Cover.OUTSIDE));
  }

  @Test
  void whatIsOutOfFocusIsReviewed() {
    assertThat(kind(FOCUS.of(AUSTIN, null, null))).isEqualTo(Verdict.Kind.ALLOW);
    assertThat(kind(FOCUS.of(BOSTON, IN_BOSTON, null))).isEqualTo(Verdict.Kind.REVIEW);
    assertThat(kind(FOCUS.of(null, null, null))).isEqualTo(Verdict.Kind.REVIEW);
    assertThat(kind(FOCUS.of(AUSTIN, null, List.of(Genre.of("polka")))))
        .isEqualTo(Verdict.Kind.REVIEW);
    assertThat(kind(FOCUS.of(AUSTIN, null, List.of()))).isEqualTo(Verdict.Kind.REVIEW);
  }

  private static Prospect prospect(ProspectType type) {
    return Prospect.builder(ProspectId.of("p"), type, "Somebody")
        .city(AUSTIN)
        .genres(List.of(Genre.of("polka")))
        .build();
  }

  private static Verdict.Kind kind(Focus focus) {
    return RuleBook.standard().judge(Asked.email(asked -> asked.focus = focus)).kind();
  }
}

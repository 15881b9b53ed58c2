package io.gigmate.scoring.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LeadColumnsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final LeadScorer SCORER =
      new LeadScorer(FitRules.from(Configuration.defaults(), Regions.standard()));
  private static final double NAN = Double.NaN;

  @Test
  void columnsOfNumbersSayWhatProspectsSay() {
    Prospect room =
        Prospect.builder(ProspectId.of("p1"), ProspectType.VENUE, "A room")
            .contact(new ContactDetails("a@room.example", null, null, null, null))
            .city(City.of("Marfa", "TX"))
            .location(GeoPoint.of(30.27, -97.74))
            .capacity(300)
            .genres(List.of(Genre.of("Country")))
            .reach(new Reach(1200L, 0.03, 14, LocalDate.of(2020, 2, 20), 6.0))
            .build();
    Prospect fan = Prospect.builder(ProspectId.of("p2"), ProspectType.FAN, "Somebody").build();

    LeadColumns columns =
        LeadColumns.builder(types(ProspectType.VENUE, ProspectType.FAN))
            .known(new short[] {(short) ProfileField.EMAIL.bit(), 0})
            .towns(List.of(City.of("Marfa", "TX")), new int[] {0, -1})
            .points(new double[] {30.27, NAN}, new double[] {-97.74, NAN})
            .capacities(new int[] {300, -1})
            .genres(List.of(List.of(Genre.of("Country"))), new int[] {0, -1})
            .followers(new long[] {1200, -1})
            .engagementRates(new double[] {0.03, NAN})
            .posts(new int[] {14, -1})
            .lastActive(
                new int[] {(int) LocalDate.of(2020, 2, 20).toEpochDay(), LeadColumns.UNKNOWN_DAY})
            .showsPerMonth(new double[] {6, NAN})
            .build();
    LeadBatch batch = SCORER.over(columns, NOW);

    assertThat(batch.rows()).isEqualTo(2);
    assertThat(batch.assessment(0, room.id())).isEqualTo(SCORER.assess(room, NOW));
    assertThat(batch.assessment(1, fan.id())).isEqualTo(SCORER.assess(fan, NOW));
    assertThat(SCORER.over(LeadColumns.builder(types(ProspectType.FAN)).build(), NOW).score(0))
        .isEqualTo(SCORER.score(fan, NOW).points());
  }

  @Test
  void columnsHoldWhatProspectsMayHold() {
    refused("latitude must not be 91.0", it -> it.points(one(91), one(0)));
    refused("both coordinates or none: row 0", it -> it.points(one(30), one(NAN)));
    refused("capacity must not be 0", it -> it.capacities(new int[] {0}));
    refused("followers must not be -2", it -> it.followers(new long[] {-2}));
    refused("engagement rate must not be 1.5", it -> it.engagementRates(one(1.5)));
    refused("shows per month must not be -1.0", it -> it.showsPerMonth(one(-1)));
    refused("posts must not be 1000001", it -> it.posts(new int[] {1_000_001}));
    refused("town must not be 0", it -> it.towns(List.of(), new int[] {0}));
    refused("genres must not be -2", it -> it.genres(List.of(), new int[] {-2}));
    refused("must not be empty", it -> it.genres(List.of(List.of()), new int[] {0}));
    refused("each of 1 prospects, not 2", it -> it.posts(new int[2]));
  }

  private static ProspectType[] types(ProspectType... types) {
    return types;
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static void refused(String message, UnaryOperator<LeadColumns.Builder> column) {
    assertThatThrownBy(() -> column.apply(LeadColumns.builder(types(ProspectType.VENUE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}

package io.gigmate.core.campaign;

import static io.gigmate.core.campaign.Scene.SPRING;
import static io.gigmate.core.campaign.Scene.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.campaign.OutreachDesk.Hand;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.SendTally;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever is done to a campaign in whatever order, it keeps to its states and its promises. */
class CampaignPropertyTest {
  /** What somebody may do. */
  enum Step {
    COMPOSE,
    REVISE,
    APPROVE,
    SCHEDULE,
    RUN,
    PAUSE,
    RESUME,
    CANCEL,
    WAIT
  }

  @Property(tries = 300)
  void noOrderOfStepsBreaksAPromise(@ForAll @Size(max = 40) List<Step> steps) {
    Scene scene = new Scene();
    boolean approved = false;
    for (Step step : steps) {
      CampaignState before = state(scene);
      int left = scene.left.size();
      boolean done = take(scene, step);
      CampaignState after = state(scene);
      if (before != null && after != null && before != after) {
        assertThat(canLead(before, after)).as(before + " to " + after).isTrue();
      }
      if (step == Step.REVISE && done) {
        approved = false;
      } else if (step == Step.APPROVE && done) {
        approved = true;
      }
      if (scene.left.size() > left) {
        assertThat(step).isEqualTo(Step.RUN);
        assertThat(approved).as("approved when it left").isTrue();
        assertThat(scene.left.size() - left).as("of its daily limit").isLessThanOrEqualTo(2);
      }
      SendTally tally = scene.tally();
      assertThat(tally.sent()).isEqualTo(scene.left.size());
      assertThat(tally.planned()).isIn(0L, 5L);
      Set<String> addresses = new HashSet<>();
      scene.left.forEach(each -> addresses.add(each.address()));
      assertThat(addresses).hasSameSizeAs(scene.left);
    }
  }

  /** A run may begin a campaign and end it. */
  private static boolean canLead(CampaignState from, CampaignState to) {
    return from.next().contains(to)
        || from.next().stream().anyMatch(between -> between.next().contains(to));
  }

  private static @Nullable CampaignState state(Scene scene) {
    return scene.campaigns.find(TENANT.id(), SPRING).map(Campaign::state).orElse(null);
  }

  private static boolean take(Scene scene, Step step) {
    if (step == Step.WAIT) {
      scene.now = scene.now.plus(Duration.ofHours(25));
      return true;
    }
    if (step == Step.RUN) {
      scene.desk.run(TENANT, Channel.EMAIL, 10, scene.carrier(false), Hand.PERSON, "ann");
      return true;
    }
    CampaignOutcome outcome =
        switch (step) {
          case COMPOSE ->
              scene.desk.compose(TENANT, SPRING, "S", Scene.plan(Channel.EMAIL, 2), "ann");
          case REVISE ->
              scene.desk.revise(
                  TENANT,
                  SPRING,
                  new TreeMap<>(Map.of("a", new MessageTemplate("S", "Hello at " + scene.now))),
                  "ann");
          case APPROVE ->
              scene
                  .campaigns
                  .find(TENANT.id(), SPRING)
                  .map(
                      campaign ->
                          scene.desk.approve(
                              TENANT, SPRING, scene.desk.content(campaign), scene.word()))
                  .orElseGet(() -> scene.desk.pause(TENANT, SPRING, "ann"));
          case SCHEDULE -> scene.desk.schedule(TENANT, SPRING, scene.now, "ann");
          case PAUSE -> scene.desk.pause(TENANT, SPRING, "ann");
          case RESUME -> scene.desk.resume(TENANT, SPRING, "ann");
          default -> scene.desk.cancel(TENANT, SPRING, "ann");
        };
    return outcome instanceof CampaignOutcome.Done;
  }
}

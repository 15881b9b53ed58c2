package io.gigmate.app.web;

import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.subscription.KeptSubscription;
import io.gigmate.core.subscription.Progress;
import io.gigmate.core.subscription.Subscription;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page of subscriptions shows.
 *
 * @param wrong what is to be put right; empty where nothing is
 * @param url as it was typed
 * @param secret of the one that was just signed up; empty otherwise
 * @param topics to choose from
 * @param lines those that there are
 */
public record SubscriptionBoard(
    String wrong, String url, String secret, List<Topic> topics, List<Line> lines) {
  /**
   * A kind of entry.
   *
   * @param code as forms carry it
   * @param label for people
   * @param chosen whether it was ticked
   */
  public record Topic(String code, String label, boolean chosen) {}

  /**
   * A subscription.
   *
   * @param id identifies it
   * @param host which is called
   * @param topics what it is told
   * @param state in words
   * @param next the entry that it is told next
   * @param last what its server last said
   */
  public record Line(
      String id, String host, String topics, String state, String next, String last) {
    static Line of(KeptSubscription kept, ZoneId zone) {
      Subscription subscription = kept.subscription();
      Progress progress = kept.progress();
      return new Line(
          subscription.id().value(),
          subscription.host(),
          subscription.topics().stream()
              .map(OperationKind::code)
              .map(Wording::label)
              .collect(Collectors.joining(", ")),
          state(progress, zone),
          Long.toString(progress.next()),
          progress.lastAnswer() == null ? "not asked yet" : progress.lastAnswer());
    }

    private static String state(Progress progress, ZoneId zone) {
      Instant since = progress.failingSince();
      if (progress.state() == Progress.State.GIVEN_UP) {
        return "Given up";
      }
      return since == null
          ? "Told as it happens"
          : "Failing since "
              + Wording.moment(since.atZone(zone))
              + "; tried again "
              + Wording.moment(progress.due().atZone(zone));
    }
  }
}

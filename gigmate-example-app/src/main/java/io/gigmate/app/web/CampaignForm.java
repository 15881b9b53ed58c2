package io.gigmate.app.web;

import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.explain.Score;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The form of a draft, as it was filled in.
 *
 * @param problem what keeps it from being one; empty where nothing was sent
 */
public record CampaignForm(
    String name,
    String channel,
    String score,
    String limit,
    String subject,
    String body,
    String otherSubject,
    String otherBody,
    String problem) {
  /** The names of the texts: what is compared, and with what. */
  private static final List<String> VARIANTS = List.of(CampaignPlan.ONLY, "b");

  /** A channel to choose. */
  public record Choice(String code, String label, boolean chosen) {}

  static CampaignForm blank(Score threshold) {
    return new CampaignForm(
        "", Channel.EMAIL.code(), Integer.toString(threshold.points()), "20", "", "", "", "", "");
  }

  static CampaignForm of(Map<String, List<String>> sent, String problem) {
    return new CampaignForm(
        one(sent, "name"),
        one(sent, "channel"),
        one(sent, "score"),
        one(sent, "limit"),
        one(sent, "subject"),
        one(sent, "body"),
        one(sent, "other_subject"),
        one(sent, "other_body"),
        problem);
  }

  private static String one(Map<String, List<String>> sent, String name) {
    return sent.getOrDefault(name, List.of("")).get(0).strip();
  }

  /** Returns the channels, the one that was chosen marked. */
  public List<Choice> channels() {
    return Arrays.stream(Channel.values())
        .map(
            each ->
                new Choice(each.code(), Wording.label(each.code()), each.code().equals(channel)))
        .toList();
  }

  /** Returns an identifier that people can read, made of the name. */
  String id() {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a name with letters or digits is needed: '" + name + "'");
    }
    return id.substring(0, Math.min(id.length(), 60));
  }

  /** Returns the plan; what is no plan is refused with its reason. */
  CampaignPlan plan() {
    return new CampaignPlan(
        Channel.parse(channel),
        Purpose.COMMERCIAL,
        Segment.from(Score.of(whole("the lowest score", score))),
        texts(),
        whole("the limit", limit));
  }

  /** Returns the texts; the second is left out where it is blank. */
  SortedMap<String, MessageTemplate> texts() {
    SortedMap<String, MessageTemplate> texts = new TreeMap<>();
    texts.put(VARIANTS.get(0), new MessageTemplate(subject, body));
    if (!otherSubject.isEmpty() || !otherBody.isEmpty()) {
      texts.put(VARIANTS.get(1), new MessageTemplate(otherSubject, otherBody));
    }
    return texts;
  }

  private static int whole(String what, String number) {
    if (!number.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(what + " must be a whole number: '" + number + "'");
    }
    return Integer.parseInt(number);
  }
}

package io.gigmate.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.campaign.MessageRenderer.Rendering;
import io.gigmate.core.campaign.MessageRenderer.Rendering.Refused;
import io.gigmate.core.campaign.MessageRenderer.Rendering.Rendered;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.outreach.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names are filled in, nothing else is, and no value can break out of its line. */
class MustacheRendererTest {
  @Test
  void namesAreFilledIn() {
    assertThat(render("Hi {{name}}", "Hello {{name}} of {{city}}.\nBye", "city", "Austin"))
        .isEqualTo(new Rendered("Hi Sons & Co", "Hello Sons & Co of Austin.\nBye"));
  }

  @Test
  void everyMissingNameIsToldAndABlankOneIsMissing() {
    assertThat(render("{{town}}", "{{name}} {{act}} {{town}} {{empty}}", "empty", " "))
        .isEqualTo(new Refused(List.of("act", "empty", "town"), "no value for act, empty, town"));
  }

  @Test
  void valueStaysOnItsLineAndIsNotReadAsATemplate() {
    assertThat(render("Hi {{x}}", "{{x}}", "x", "a\r\nBcc: b@c.example\u2028{{name}}"))
        .isEqualTo(new Rendered("Hi a Bcc: b@c.example {{name}}", "a Bcc: b@c.example {{name}}"));
  }

  @Test
  void moreBracesGoRoundNothing() {
    for (String tag : List.of("{{{x}}}", "{{&x}}")) {
      assertThat(render("Hi " + tag, tag, "x", "a\n\nUnsubscribe: b"))
          .as(tag)
          .isEqualTo(new Rendered("Hi a Unsubscribe: b", "a Unsubscribe: b"));
    }
  }

  @Test
  void whatIsMoreThanANameIsRefused() {
    for (String logic :
        List.of(
            "{{#name}}x{{/name}}",
            "{{^name}}x{{/name}}",
            "{{>part}}",
            "{{name.class}}",
            "{{this}",
            "{{#name}}x")) {
      assertThat(render("Hi", logic, "x", "y")).as(logic).isInstanceOf(Refused.class);
    }
  }

  private static Rendering render(String subject, String body, String name, String value) {
    return new MustacheRenderer()
        .render(
            new MessageTemplate(subject, body),
            Channel.EMAIL,
            Map.of("name", "Sons & Co", name, value));
  }
}

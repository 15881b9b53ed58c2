package io.gigmate.app.mail;

import io.gigmate.core.campaign.OutgoingMessage;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The HTML of a mail: its text, with paragraphs and links, and nothing that is fetched. */
final class HtmlText {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

  private HtmlText() {}

  static String of(OutgoingMessage message) {
    String body =
        Arrays.stream(message.body().strip().split("\\n\\s*\\n"))
            .map(paragraph -> "<p>" + paragraph(paragraph, message.optOut()) + "</p>\n")
            .collect(Collectors.joining());
    return """
        <!doctype html>
        <html>
        <head><meta charset="utf-8"><title>%s</title></head>
        <body>
        %s</body>
        </html>
        """
        .formatted(escaped(message.subject()), body);
  }

  private static String paragraph(String text, String optOut) {
    StringBuilder html = new StringBuilder();
    int end = 0;
    for (MatchResult link : LINK.matcher(text).results().toList()) {
      String address = link.group();
      html.append(escaped(text.substring(end, link.start())))
          .append("<a href=\"")
          .append(escaped(address))
          .append("\">")
          // A token says nothing to a reader.
          .append(address.equals(optOut) ? "by this link" : escaped(address))
          .append("</a>");
      end = link.end();
    }
    return html.append(escaped(text.substring(end))).toString().replace("\n", "<br>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

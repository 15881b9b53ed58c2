package io.gigmate.app.outreach;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.gigmate.core.campaign.MessageRenderer;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.outreach.Channel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Templates with {@code {{names}}} and nothing else: a section or a part of another template would
 * be logic, and is refused. All messages are plain text, so what has to be kept out of a value are
 * line breaks and other control characters, which could make a header or a footer of their own.
 */
public final class MustacheRenderer implements MessageRenderer {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** Control and format characters, and the separators of lines and paragraphs. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private static final Mustache.Compiler COMPILER = Mustache.compiler().withEscaper(Escapers.NONE);

  @Override
  public Rendering render(MessageTemplate template, Channel channel, Map<String, String> values) {
    try {
      Template subject = COMPILER.compile(template.subject());
      Template body = COMPILER.compile(template.body());
      TreeSet<String> missing = new TreeSet<>();
      for (Template each : List.of(subject, body)) {
        each.visit(new Names(missing));
      }
      // Not by the library's escaper, which three braces would go round.
      Map<String, String> safe = new TreeMap<>();
      values.forEach((name, value) -> safe.put(name, onOneLine(value)));
      missing.removeIf(name -> !values.getOrDefault(name, "").isBlank());
      return missing.isEmpty()
          ? new Rendering.Rendered(onOneLine(subject.execute(safe)), body.execute(safe))
          : new Rendering.Refused(
              List.copyOf(missing), "no value for " + String.join(", ", missing));
    } catch (MustacheException e) {
      return new Rendering.Refused(List.of(), "the template cannot be read: " + e.getMessage());
    }
  }

  private static String onOneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }

  /** Collects the names, and refuses what is more than a name. */
  private record Names(TreeSet<String> found) implements Mustache.Visitor {
    @Override
    public void visitText(String text) {
      // A tag that does not close is read as text, and would leave as it stands.
      if (text.contains("{{") || text.contains("}}")) {
        throw new MustacheException("braces that hold no name: " + text.strip());
      }
    }

    @Override
    public void visitVariable(String name) {
      if (!NAME.matcher(name).matches()) {
        throw refused(name);
      }
      found.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw refused(">" + name);
    }

    @Override
    public boolean visitSection(String name) {
      throw refused("#" + name);
    }

    @Override
    public boolean visitInvertedSection(String name) {
      throw refused("^" + name);
    }

    private static MustacheException refused(String tag) {
      return new MustacheException("only names may stand in braces: {{" + tag + "}}");
    }
  }
}

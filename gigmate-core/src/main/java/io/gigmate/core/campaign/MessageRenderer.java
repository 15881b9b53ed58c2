package io.gigmate.core.campaign;

import io.gigmate.core.outreach.Channel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts what is known of a recipient into a template that has no logic of its own, made harmless for
 * the channel that carries it.
 */
@FunctionalInterface
public interface MessageRenderer {
  /** Returns the message, or what keeps it from being one. */
  Rendering render(MessageTemplate template, Channel channel, Map<String, String> values);

  /** A message, or what keeps it from being one. */
  sealed interface Rendering {
    /**
     * It came about.
     *
     * @param subject without line breaks
     * @param body without the footer
     */
    record Rendered(String subject, String body) implements Rendering {}

    /**
     * It did not.
     *
     * @param missing the variables that the recipient has no value for
     * @param why in a few words, naming them
     */
    record Refused(List<String> missing, String why) implements Rendering {
      public Refused {
        missing = List.copyOf(missing);
      }
    }

    /** Returns what the function for this outcome answers. */
    default <T> T fold(Function<Rendered, T> rendered, Function<Refused, T> refused) {
      return this instanceof Rendered message
          ? rendered.apply(message)
          : refused.apply((Refused) this);
    }
  }
}

package io.gigmate.adapters.http;

import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route that is mounted.
 *
 * @param about what it says of itself
 * @param roles who may ask it
 */
record ApiRoute(HandlerType method, String path, About about, List<RouteRole> roles) {
  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

  ApiRoute {
    roles = List.copyOf(roles);
  }

  /** Returns what the path leaves open. */
  List<String> names() {
    return NAME.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** Answers whether one of {@link Access} is needed that not everybody has. */
  boolean isGuarded() {
    return roles.stream().anyMatch(role -> role instanceof Access access && access.isForRole());
  }

  /** Answers whether it takes an {@code Idempotency-Key}. */
  boolean isRepeatable() {
    return isPost() && isGuarded() && !about.isSecret();
  }

  boolean isPost() {
    return method.equals(HandlerType.POST);
  }

  /** Returns the first name of the path behind the version: what the route is about. */
  String topic() {
    Matcher found = Pattern.compile("^/(?:(?:api|functions)/v1/)?([^/{]+)").matcher(path);
    return found.find() ? found.group(1) : "other";
  }

  /** Returns a name that no other route has, such as {@code postLeadsByIdSteps}. */
  String id() {
    StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    String words = path.replaceFirst("^/api/v1", "").replace("{", "by-").replace("}", "");
    for (String word : words.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return id.toString();
  }
}

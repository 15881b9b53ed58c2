package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: {@code jdbc:h2:…}, {@code jdbc:postgresql:…} or, as hosting services write
 * it, {@code postgres://user:password@host/db}.
 *
 * <p>An embedded H2 database gets two settings unless its URL has them: with {@code WRITE_DELAY=0}
 * what was acknowledged survives a killed process, which H2's default does not promise (a power
 * failure may still take the last changes); with {@code DB_CLOSE_ON_EXIT=FALSE} it is open until
 * the last request has been answered.
 */
record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password) {
  private static final Pattern USERINFO = Pattern.compile("//[^/@]*@");
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password\\s*=)[^&;]*");

  static DatabaseUrl parse(String url) throws CannotStartException {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:h2:")) {
      return h2(url);
    }
    if (lower.startsWith("jdbc:postgresql:")) {
      return new DatabaseUrl(url, null, null);
    }
    if (lower.startsWith("postgres://") || lower.startsWith("postgresql://")) {
      return postgres(url);
    }
    throw new CannotStartException(
        "not the URL of a database that GigMate knows: '"
            + withoutSecrets(url)
            + "'; write jdbc:h2:file:PATH, jdbc:postgresql://HOST/DB or"
            + " postgres://USER:PASSWORD@HOST/DB");
  }

  /** Returns the URL as it may be shown. */
  String shown() {
    return withoutSecrets(jdbc);
  }

  Properties properties() {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return shown();
  }

  private static DatabaseUrl h2(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    boolean embedded = !upper.startsWith("JDBC:H2:TCP:") && !upper.startsWith("JDBC:H2:SSL:");
    StringBuilder full = new StringBuilder(url);
    if (embedded && !upper.contains(";WRITE_DELAY=")) {
      full.append(";WRITE_DELAY=0");
    }
    if (embedded && !upper.contains(";DB_CLOSE_ON_EXIT=")) {
      full.append(";DB_CLOSE_ON_EXIT=FALSE");
    }
    return upper.contains(";USER=")
        ? new DatabaseUrl(full.toString(), null, null)
        : new DatabaseUrl(full.toString(), "sa", "");
  }

  private static DatabaseUrl postgres(String url) throws CannotStartException {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(
          "not a URL: '" + withoutSecrets(url) + "'; encode special characters, such as %40 for @",
          e);
    }
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw new CannotStartException(
          "the URL names no host or no database: '" + withoutSecrets(url) + "'");
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    String userInfo = uri.getRawUserInfo();
    if (userInfo == null) {
      return new DatabaseUrl(jdbc, null, null);
    }
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new DatabaseUrl(jdbc, decoded(userInfo), null)
        : new DatabaseUrl(
            jdbc, decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
  }

  private static String decoded(String part) {
    // In this part of a URL a plus is a plus.
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }

  private static String withoutSecrets(String url) {
    return PASSWORD.matcher(USERINFO.matcher(url).replaceAll("//")).replaceAll("$1\u2026");
  }
}

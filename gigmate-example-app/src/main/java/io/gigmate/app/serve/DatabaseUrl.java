package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: {@code jdbc:h2:…}, {@code jdbc:postgresql:…} or, as hosting services write
 * it, {@code postgres://user:password@host/db}.
 *
 * <p>An embedded H2 database gets three settings unless its URL has them: with {@code
 * WRITE_DELAY=0} what was acknowledged survives a killed process, which H2's default does not
 * promise (a power failure may still take the last changes); with {@code DB_CLOSE_ON_EXIT=FALSE} it
 * is open until the last request has been answered; with {@code TRACE_LEVEL_FILE=0} it writes no
 * log of its own beside the data.
 *
 * @param jdbc as the driver reads it
 * @param user null where the URL says it or nobody does
 * @param password likewise
 * @param shown the URL as it was given, without its secrets
 */
record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password, String shown) {
  private static final List<String> H2_SETTINGS =
      List.of("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE", "TRACE_LEVEL_FILE=0");

  private static final Pattern USERINFO = Pattern.compile("//[^/@]*@");
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password\\s*=)[^&;]*");

  static DatabaseUrl parse(String url) throws CannotStartException {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:h2:")) {
      return h2(url);
    }
    if (lower.startsWith("jdbc:postgresql:")) {
      return new DatabaseUrl(url, null, null, withoutSecrets(url));
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
    return shown;
  }

  private static DatabaseUrl h2(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    boolean embedded = !upper.startsWith("JDBC:H2:TCP:") && !upper.startsWith("JDBC:H2:SSL:");
    StringBuilder full = new StringBuilder(url);
    for (String setting : H2_SETTINGS) {
      String name = setting.substring(0, setting.indexOf('=') + 1);
      if (embedded && !upper.contains(";" + name)) {
        full.append(';').append(setting);
      }
    }
    boolean named = upper.contains(";USER=");
    return new DatabaseUrl(
        full.toString(), named ? null : "sa", named ? null : "", withoutSecrets(url));
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
    String shown = withoutSecrets(url);
    if (userInfo == null) {
      return new DatabaseUrl(jdbc, null, null, shown);
    }
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new DatabaseUrl(jdbc, decoded(userInfo), null, shown)
        : new DatabaseUrl(
            jdbc,
            decoded(userInfo.substring(0, colon)),
            decoded(userInfo.substring(colon + 1)),
            shown);
  }

  private static String decoded(String part) {
    // In this part of a URL a plus is a plus.
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }

  private static String withoutSecrets(String url) {
    return PASSWORD.matcher(USERINFO.matcher(url).replaceAll("//")).replaceAll("$1\u2026");
  }
}

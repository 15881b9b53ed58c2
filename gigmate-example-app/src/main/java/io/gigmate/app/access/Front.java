package io.gigmate.app.access;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How visitors reach the server. Whoever reaches it directly can write any header: what a proxy
 * says of its visitors counts only where there is one.
 */
public enum Front {
  /** Nothing stands in front. */
  DIRECT,
  /**
   * A proxy does, which sets {@code X-Forwarded-Proto} and adds its visitor to the end of {@code
   * X-Forwarded-For}. Nobody else reaches the server.
   */
  BEHIND_PROXY;

  /** What one network hands to one customer. */
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Answers whether the visitor came by https. */
  public boolean byHttps(Context request) {
    return request.scheme().equals("https")
        || (this == BEHIND_PROXY && "https".equals(request.header("X-Forwarded-Proto")));
  }

  /**
   * Returns where the visitor comes from: of IPv6 the network, because one visitor has as many
   * addresses in it as they like.
   */
  String addressOf(Context request) {
    String forwarded = this == BEHIND_PROXY ? last(request.header("X-Forwarded-For")) : null;
    String address = forwarded == null ? request.ip() : forwarded;
    return address.contains(":") ? network(address) : address;
  }

  private static @Nullable String last(@Nullable String list) {
    if (list == null) {
      return null;
    }
    String last = list.substring(list.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? null : last;
  }

  private static String network(String address) {
    try {
      // What has a colon is read and never looked up.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}

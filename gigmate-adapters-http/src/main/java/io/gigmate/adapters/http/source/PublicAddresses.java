package io.gigmate.adapters.http.source;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a visitor go to the public internet and nowhere else: an address that a stranger may choose,
 * by a redirect or by a name that leads inwards, must not reach what stands behind the operator's
 * own wall. Hosts that the operator named are let through.
 *
 * <p>The name is looked up here and once more by whoever connects; the runtime remembers the first
 * answer for half a minute, which is what keeps the two the same.
 */
public final class PublicAddresses {
  private final Set<String> named;

  /**
   * Creates the rule.
   *
   * @param named hosts that may be private
   */
  PublicAddresses(List<String> named) {
    this.named =
        named.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /**
   * Lets an address pass.
   *
   * @throws IOException where it is none of the web, or leads to a private network, saying which
   */
  void pass(URI place) throws IOException {
    String scheme = String.valueOf(place.getScheme()).toLowerCase(Locale.ROOT);
    String host = place.getHost();
    if (!scheme.matches("https?") || host == null) {
      throw new IOException("only http and https are read: " + shown(place));
    }
    if (place.getRawUserInfo() != null) {
      throw new IOException("an address names nobody: " + shown(place));
    }
    if (named.contains(host.toLowerCase(Locale.ROOT))) {
      return;
    }
    for (InetAddress address : addresses(host)) {
      if (!isPublic(address)) {
        throw new IOException(
            host + " leads into a private network; name it under private_hosts to allow it");
      }
    }
  }

  private static InetAddress[] addresses(String host) throws IOException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + host, e);
    }
  }

  /** Answers whether an address is one that anybody on the internet can reach. */
  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet4Address) {
      int third = bytes[2] & 0xff;
      return first != 0
          && first < 240
          && !(first == 100 && (second & 0xc0) == 64) // shared by carriers
          && !(first == 192 && second == 0 && (third == 0 || third == 2)) // protocols, examples
          && !(first == 198 && (second & 0xfe) == 18) // benchmarks
          && !(first == 198 && second == 51 && third == 100) // examples
          && !(first == 203 && second == 0 && third == 113); // examples
    }
    // Of version 6 only 2000::/3 is given out, and in it tunnels lead to any address of version 4.
    boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    boolean sixToFour = first == 0x20 && second == 0x02;
    return (first & 0xe0) == 0x20 && !teredo && !sixToFour;
  }

  /** Without what may be a password. */
  private static String shown(URI place) {
    return place.getRawUserInfo() == null
        ? place.toString()
        : place.getScheme() + "://…@" + place.getHost();
  }
}

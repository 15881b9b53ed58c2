package io.gigmate.adapters.http.call;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the internet at large from those of one's own machine and network, which a
 * server must not be talked into asking. Source: IANA's registries of special-purpose addresses.
 */
final class PublicAddress {
  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return !isSpecial4(bytes);
    }
    return address instanceof Inet6Address && !isSpecial6(bytes);
  }

  private static boolean isSpecial4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return first == 0
        || first >= 240
        // Shared by carriers.
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 198 && (second == 18 || second == 19))
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113);
  }

  private static boolean isSpecial6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    // What is given out lies in 2000::/3; the rest is unique to a site, a translation, or unused.
    boolean global = (first & 0xe000) == 0x2000;
    boolean tunnelled = first == 0x2002 || (first == 0x2001 && second == 0);
    boolean documentation = first == 0x2001 && second == 0x0db8;
    return !global || tunnelled || documentation;
  }
}

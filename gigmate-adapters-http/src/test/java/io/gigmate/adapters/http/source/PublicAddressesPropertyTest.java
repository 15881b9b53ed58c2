package io.gigmate.adapters.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class PublicAddressesPropertyTest {
  @Example
  void theWellKnownOnesAreToldApart() throws UnknownHostException {
    for (String host : new String[] {"8.8.8.8", "172.15.0.1", "192.0.1.1", "2606:4700::1"}) {
      assertThat(PublicAddresses.isPublic(InetAddress.getByName(host))).as(host).isTrue();
    }
    for (String host :
        new String[] {
          "127.0.0.1",
          "0.0.0.0",
          "10.1.2.3",
          "172.16.0.1",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "198.18.0.1",
          "192.0.2.1",
          "198.51.100.7",
          "203.0.113.9",
          "224.0.0.1",
          "255.255.255.255",
          "::1",
          "::",
          "fe80::1",
          "fc00::1",
          "fd12::1",
          "ff02::1",
          "64:ff9b::7f00:1",
          "2002:7f00:1::",
          "2001:0:1::",
          "::ffff:127.0.0.1"
        }) {
      assertThat(PublicAddresses.isPublic(InetAddress.getByName(host))).as(host).isFalse();
    }
  }

  /** An address of version 4 is what it is, also where it is written as one of version 6. */
  @Property(tries = 500)
  void writingAnAddressInAnotherWayOpensNothing(@ForAll @Size(4) byte[] four)
      throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    System.arraycopy(four, 0, mapped, 12, 4);
    assertThat(PublicAddresses.isPublic(InetAddress.getByAddress(mapped)))
        .isEqualTo(PublicAddresses.isPublic(InetAddress.getByAddress(four)));
    byte[] sixToFour = new byte[16];
    sixToFour[0] = 0x20;
    sixToFour[1] = 0x02;
    System.arraycopy(four, 0, sixToFour, 2, 4);
    assertThat(PublicAddresses.isPublic(InetAddress.getByAddress(sixToFour))).isFalse();
  }
}

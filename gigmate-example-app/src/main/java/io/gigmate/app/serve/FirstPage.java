package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a server that has just started for its first page: what loads the first time is loaded then,
 * and whoever comes first does not wait for it.
 */
final class FirstPage {
  private static final Logger LOG = LoggerFactory.getLogger(FirstPage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** By hand: the client of the JDK takes longer to load than the page. */
  private static final byte[] REQUEST =
      """
      GET / HTTP/1.1\r
      Host: localhost\r
      Accept-Encoding: gzip\r
      Connection: close\r
      \r
      """
          .getBytes(US_ASCII);

  private FirstPage() {}

  /** Waits for the page for a while; a server that does not answer is no worse off for it. */
  static void warm(int port) {
    try (Socket socket = new Socket()) {
      int patience = Math.toIntExact(PATIENCE.toMillis());
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
      socket.setSoTimeout(patience);
      OutputStream out = socket.getOutputStream();
      out.write(REQUEST);
      out.flush();
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      LOG.debug("the first page did not come; whoever asks for it waits a little longer", e);
    }
  }
}

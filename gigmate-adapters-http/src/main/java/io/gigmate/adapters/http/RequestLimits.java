package io.gigmate.adapters.http;

import io.javalin.config.JavalinState;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * How much of the server one request and one caller can take. They hold for the whole server that
 * the plugin is mounted on, the host's own routes as well.
 *
 * @param body the largest body in bytes; 413 beyond
 * @param header the largest header in bytes; 431 beyond
 * @param idle how long a connection may say nothing: whoever sends a request by drops holds no
 *     thread meanwhile
 * @param bytesPerSecond how fast a body must come on average
 * @param rate how often a caller may ask; 429 beyond
 */
public record RequestLimits(
    int body, int header, Duration idle, int bytesPerSecond, RequestRate rate) {
  public RequestLimits {
    if (body < 1 || header < 1 || bytesPerSecond < 0) {
      throw new IllegalArgumentException(
          "a body, a header and a speed must be positive: "
              + body
              + ", "
              + header
              + ", "
              + bytesPerSecond);
    }
    if (idle.isZero() || idle.isNegative()) {
      throw new IllegalArgumentException("a connection must be given some time: " + idle);
    }
  }

  /**
   * Returns 1 MB of body, which is Javalin's own limit; 16 KB of header, twice Jetty's own, so that
   * a long cookie of a host's own fits; 30 s of silence, Jetty's own; 100 bytes a second, at which
   * the largest body takes hours and a form by a bad line passes; and {@link
   * RequestRate#standard()}.
   */
  public static RequestLimits standard() {
    return new RequestLimits(
        1_000_000, 16 * 1024, Duration.ofSeconds(30), 100, RequestRate.standard());
  }

  /** Returns these limits with bodies of so many bytes. */
  public RequestLimits withBody(int value) {
    return new RequestLimits(value, header, idle, bytesPerSecond, rate);
  }

  /** Returns these limits with another rate. */
  public RequestLimits withRate(RequestRate value) {
    return new RequestLimits(body, header, idle, bytesPerSecond, value);
  }

  /** Holds the server that is being built to the limits, all but the rate. */
  void apply(JavalinState state) {
    state.http.maxRequestSize = body;
    state.jetty.multipartConfig.maxTotalRequestSize(body, SizeUnit.BYTES);
    state.jetty.multipartConfig.maxFileSize(body, SizeUnit.BYTES);
    // Nothing that is sent goes to the disk.
    state.jetty.multipartConfig.maxInMemoryFileSize(body, SizeUnit.BYTES);
    state.routes.before(
        request -> {
          // What says beforehand that it is too large is not read; the rest is counted as it comes.
          if (request.req().getContentLengthLong() > body) {
            throw new ContentTooLargeResponse();
          }
        });
    state.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(header);
          http.setSendServerVersion(false);
          // Otherwise a connection takes a header for one that it saw in another case: a token in
          // capitals would be the token.
          http.setHeaderCacheCaseSensitive(true);
        });
    state.jetty.modifyServer(
        server -> {
          MinimumDataRateHandler paced = new MinimumDataRateHandler(bytesPerSecond, 0);
          paced.setHandler(server.getHandler());
          server.setHandler(paced);
        });
    // The connector is there only once the server starts.
    state.jetty.modifyServer(
        server ->
            server.addEventListener(
                new LifeCycle.Listener() {
                  @Override
                  public void lifeCycleStarting(LifeCycle starting) {
                    setIdle(server);
                  }
                }));
  }

  private void setIdle(Server server) {
    for (var connector : server.getConnectors()) {
      if (connector instanceof AbstractConnector ours) {
        ours.setIdleTimeout(idle.toMillis());
      }
    }
  }
}

package io.gigmate.app.serve;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentTooLargeResponse;
import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * How much of the server one request can take.
 *
 * @param body the largest body in bytes; 413 beyond
 * @param header the largest header in bytes; 431 beyond
 * @param idle how long a connection may say nothing: whoever sends a request by drops holds no
 *     thread meanwhile
 * @param bytesPerSecond how fast a body must come on average
 */
record RequestLimits(int body, int header, Duration idle, int bytesPerSecond) {
  static RequestLimits standard() {
    return new RequestLimits(1_000_000, 16 * 1024, Duration.ofSeconds(30), 100);
  }

  /** Holds the server that is being built to the limits. */
  void apply(JavalinConfig config) {
    config.http.maxRequestSize = body;
    config.jetty.multipartConfig.maxTotalRequestSize(body, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(body, SizeUnit.BYTES);
    // Nothing that is sent goes to the disk.
    config.jetty.multipartConfig.maxInMemoryFileSize(body, SizeUnit.BYTES);
    config.routes.before(
        request -> {
          // What says beforehand that it is too large is not read; the rest is counted as it comes.
          if (request.req().getContentLengthLong() > body) {
            throw new ContentTooLargeResponse();
          }
        });
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(header);
          http.setSendServerVersion(false);
          // Otherwise a connection takes a header for one that it saw in another case: a token in
          // capitals would be the token.
          http.setHeaderCacheCaseSensitive(true);
        });
    config.jetty.modifyServer(
        server -> server.setHandler(new MinimumDataRateHandler(bytesPerSecond, 0)));
    // The connector is there only once the server starts.
    config.jetty.modifyServer(
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

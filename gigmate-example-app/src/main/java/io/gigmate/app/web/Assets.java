package io.gigmate.app.web;

import io.gigmate.core.operations.Digest;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The few files that pages refer to, read once. There is no way from a request's path to a file:
 * what is not listed here does not exist.
 */
final class Assets {
  /** Of the version that the build names: another one does not start. */
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, Asset> ALL =
      Map.of(
          "gigmate.css", Asset.read("/web/gigmate.css", "text/css; charset=utf-8"),
          "favicon.svg", Asset.read("/web/favicon.svg", "image/svg+xml"),
          "htmx.js", Asset.read(HTMX, SCRIPT),
          "busy.js", Asset.read("/web/busy.js", SCRIPT),
          "live.js", Asset.read("/web/live.js", SCRIPT),
          "stream.js", Asset.read("/web/stream.js", SCRIPT));

  private Assets() {}

  /** Returns the path of a file, with a part that changes when it does. */
  static String path(String name) {
    return "/assets/" + name + "?v=" + find(name).version();
  }

  static void serve(Context request) {
    Asset asset = find(request.pathParam("name"));
    boolean current = asset.version().equals(request.queryParam("v"));
    request
        .header(
            "Cache-Control", current ? "public, max-age=31536000, immutable" : "public, no-cache")
        .contentType(asset.contentType())
        .result(asset.bytes());
  }

  private static Asset find(String name) {
    Asset asset = ALL.get(name);
    if (asset == null) {
      throw new NotFoundResponse();
    }
    return asset;
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares assets, and nobody gets hold of one.
  private record Asset(String version, String contentType, byte[] bytes) {
    static Asset read(String resource, String contentType) {
      try (InputStream in = Assets.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the app was packaged without " + resource);
        }
        byte[] bytes = in.readAllBytes();
        return new Asset(Digest.ofBytes(bytes).hex().substring(0, 12), contentType, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

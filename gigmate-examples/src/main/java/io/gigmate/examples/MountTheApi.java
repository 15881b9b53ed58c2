package io.gigmate.examples;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.DealRoutes;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.SignIn;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.tenant.TenantId;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API on a host's own Javalin, behind the host's own accounts. */
public final class MountTheApi {
  private MountTheApi() {}

  /** Starts on a free port, asks three times, and stops. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Javalin host =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.registerPlugin(
                      GigMateApi.builder(new OurAccounts()).with(new DealRoutes()).build());
                  config.routes.get("/", page -> page.result("the host's own page"), Access.OPEN);
                })
            .start(0);
    String deal = "{\"text\": \"$5,000 vs 85% NBOR after 12k exp\"}";
    ask(host, "/", null, null);
    ask(host, "/api/v1/deals/parse", null, deal);
    ask(host, "/api/v1/deals/parse", "ann's session", deal);
    host.stop();
  }

  private static void ask(
      Javalin host, String path, @Nullable String session, @Nullable String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + host.port() + path));
    if (session != null) {
      request.header("X-Session", session);
    }
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    System.out.println(answer.statusCode() + " " + answer.body().strip());
  }

  /** Whom the host's sessions belong to; a header stands for them here. */
  private record OurAccounts() implements SignIn {
    @Override
    public Optional<Account> bySession(Context request) {
      return "ann's session".equals(request.header("X-Session"))
          ? Optional.of(new Account("ann", TenantId.of("default"), Role.INVESTOR, "kept elsewhere"))
          : Optional.empty();
    }

    @Override
    public boolean isOwnForm(Context request) {
      return true; // No browser sends this header by itself.
    }

    @Override
    public Optional<Account> byPassword(Context request, String username, String password) {
      return Optional.empty();
    }
  }
}

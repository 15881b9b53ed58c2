package io.gigmate.adapters.http;

import io.gigmate.core.operations.Transactions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a part mounts its routes. None can be mounted without saying what it is {@link About}, and
 * what all of them have in common is added here: entity tags and {@code If-None-Match} on what is
 * read, {@code If-Match} on what is replaced, {@code Idempotency-Key} on what is posted.
 */
public final class ApiRoutes {
  private final RoutesConfig routes;
  private final @Nullable Repetition repetition;
  private final @Nullable Transactions transactions;
  private final List<ApiRoute> mounted = new ArrayList<>();

  ApiRoutes(
      RoutesConfig routes, @Nullable Repetition repetition, @Nullable Transactions transactions) {
    this.routes = routes;
    this.repetition = repetition;
    this.transactions = transactions;
  }

  /** Mounts a route that reads. */
  public void get(String path, About about, Handler handler, RouteRole... roles) {
    keep(HandlerType.GET, path, about, roles);
    routes.get(path, EntityTags.onto(handler, about.isWhole()), roles);
  }

  /** Mounts a route that does something; guarded ones may be asked once by a key. */
  public void post(String path, About about, Handler handler, RouteRole... roles) {
    ApiRoute route = keep(HandlerType.POST, path, about, roles);
    Handler whole =
        repetition == null || !route.isGuarded()
            ? handler
            : route.isRepeatable() ? repetition.once(handler) : Repetition.never(handler);
    routes.post(path, whole, roles);
  }

  /** Mounts a route that puts something in place of what was there. */
  public void put(String path, About about, Handler handler, RouteRole... roles) {
    keep(HandlerType.PUT, path, about, roles);
    Handler current = about.replaced();
    routes.put(
        path, current == null ? handler : EntityTags.onlyIf(current, handler, transactions), roles);
  }

  /** Mounts a route that removes something. */
  public void delete(String path, About about, Handler handler, RouteRole... roles) {
    keep(HandlerType.DELETE, path, about, roles);
    routes.delete(path, handler, roles);
  }

  /** Returns what was mounted, in turn. */
  List<ApiRoute> mounted() {
    return List.copyOf(mounted);
  }

  private ApiRoute keep(HandlerType method, String path, About about, RouteRole... roles) {
    if (about.answers().isEmpty()) {
      throw new IllegalArgumentException(method.name() + " " + path + " must say what it answers");
    }
    About all = about.replaced() == null ? about : about.refuses(HttpStatus.PRECONDITION_FAILED);
    ApiRoute route = new ApiRoute(method, path, all, List.of(roles));
    mounted.add(route);
    return route;
  }
}

package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page that a request asks for: {@code limit} of a list after the first {@code offset}. The
 * header {@code Link} (RFC 8288) names the next page where there is one, with every other parameter
 * of the request, so that a client follows it and builds no address.
 *
 * @param request who asks
 * @param limit how many at the most
 * @param offset how many to pass over
 */
record Paging(Context request, int limit, int offset) {
  static Paging of(Context request, int usual) {
    Parameters given = new Parameters(request);
    return new Paging(request, given.limit(usual), given.offset());
  }

  /** Returns how many there must be for the page to be whole. */
  int end() {
    return (int) Math.min((long) offset + limit, Integer.MAX_VALUE);
  }

  /** Returns the page of a list that is there as a whole, and names the next one. */
  <T> List<T> of(List<T> all) {
    name(all.size());
    return all.stream().skip(offset).limit(limit).toList();
  }

  /** Names the next page of so many. */
  void name(long total) {
    List<String> links = new ArrayList<>();
    if (total > (long) offset + limit) {
      links.add(link(Map.of("offset", Long.toString((long) offset + limit)), "next"));
    }
    if (offset > 0) {
      links.add(link(Map.of("offset", Integer.toString(Math.max(0, offset - limit))), "prev"));
    }
    if (!links.isEmpty()) {
      request.header("Link", String.join(", ", links));
    }
  }

  /** Names the next page as what comes after this mark. */
  void nextAfter(String mark) {
    request.header("Link", link(Map.of("after", mark), "next"));
  }

  private String link(Map<String, String> changed, String relation) {
    Map<String, String> query = new TreeMap<>();
    request.queryParamMap().forEach((name, values) -> query.put(name, values.get(0)));
    query.put("limit", Integer.toString(limit));
    if (changed.containsKey("after")) {
      query.remove("offset");
    }
    query.putAll(changed);
    List<String> pairs =
        query.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .toList();
    return "<" + request.path() + "?" + String.join("&", pairs) + ">; rel=\"" + relation + "\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

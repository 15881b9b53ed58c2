package io.gigmate.core.prospect;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whose web page it is: the domain that somebody registered, by the public suffix list; on hosts
 * where everybody can have a page, the page.
 *
 * <p>{@code https://www.shop.theroom.co.uk/tickets?x=1} is {@code theroom.co.uk}; {@code
 * facebook.com/TheRoom/} is {@code facebook.com} with the page {@code theroom}.
 *
 * @param domain the registrable domain, in lower case
 * @param page on a shared host the page, in lower case; elsewhere empty
 */
public record WebDomain(String domain, String page) {
  /** Hosts whose first path segment is the owner. Those where it is a subdomain are suffixes. */
  private static final Set<String> SHARED_HOSTS =
      Set.of(
          "facebook.com",
          "fb.com",
          "fb.me",
          "instagram.com",
          "twitter.com",
          "x.com",
          "linkedin.com",
          "youtube.com",
          "youtu.be",
          "tiktok.com",
          "myspace.com",
          "threads.net",
          "pinterest.com",
          "linktr.ee",
          "beacons.ai",
          "bio.link",
          "about.me",
          "bandsintown.com",
          "songkick.com",
          "reverbnation.com",
          "sonicbids.com",
          "soundcloud.com",
          "spotify.com",
          "apple.com",
          "yelp.com",
          "tripadvisor.com",
          "opentable.com",
          "resy.com",
          "google.com",
          "goo.gl",
          "foursquare.com",
          "eventbrite.com",
          "ticketmaster.com",
          "ticketweb.com",
          "patreon.com",
          "gofundme.com",
          "etsy.com",
          "medium.com",
          "bit.ly",
          "yellowpages.com",
          "mapquest.com",
          "wikipedia.org",
          "imdb.com",
          "gigsalad.com",
          "thebash.com",
          "theknot.com",
          "weddingwire.com");

  /** Hosts that give each owner a subdomain, beyond those on the public suffix list. */
  private static final Set<String> SHARED_PARENTS =
      Set.of(
          "wixsite.com",
          "wix.com",
          "weebly.com",
          "squarespace.com",
          "wordpress.com",
          "blogspot.com",
          "tumblr.com",
          "bandcamp.com",
          "godaddysites.com",
          "business.site",
          "square.site",
          "myshopify.com",
          "jimdo.com",
          "jimdosite.com",
          "webflow.io",
          "carrd.co",
          "substack.com",
          "toasttab.com",
          "ueniweb.com",
          "strikingly.com",
          "site123.me",
          "github.io",
          "netlify.app",
          "vercel.app");

  /** Words in a path that say what is behind them, not who. */
  private static final Set<String> SIGNPOSTS =
      Set.of(
          "pages",
          "people",
          "groups",
          "in",
          "company",
          "pub",
          "biz",
          "channel",
          "c",
          "user",
          "artist",
          "artists",
          "venue",
          "venues",
          "a",
          "v",
          "wiki",
          "maps",
          "place",
          "profile",
          "profile.php",
          "p",
          "en",
          "us",
          "music",
          "place-details",
          "r",
          "restaurant");

  public WebDomain {
    domain = domain.strip().toLowerCase(Locale.ROOT);
    page = page.strip().toLowerCase(Locale.ROOT);
    if (domain.isEmpty()) {
      throw new IllegalArgumentException("a web domain needs letters: '" + domain + "'");
    }
  }

  /**
   * Reads an address as its source wrote it, with or without a scheme; empty where it names nobody:
   * no domain, or a shared host without a page.
   */
  public static Optional<WebDomain> from(String text) {
    String url = text.strip().toLowerCase(Locale.ROOT);
    int scheme = url.indexOf("://");
    url = scheme >= 0 ? url.substring(scheme + 3) : url;
    int end = firstOf(url, "/?#");
    String path = url.substring(end);
    String host = url.substring(0, end);
    host = host.substring(host.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    host = port >= 0 ? host.substring(0, port) : host;
    if (!InternetDomainName.isValid(host)) {
      return Optional.empty();
    }
    InternetDomainName name = InternetDomainName.from(host);
    if (!name.hasParent() || !name.isUnderRegistrySuffix()) {
      return Optional.empty();
    }
    return of(name, path);
  }

  private static Optional<WebDomain> of(InternetDomainName name, String path) {
    String registered = name.topDomainUnderRegistrySuffix().toString();
    if (SHARED_PARENTS.contains(registered) || (name.isUnderPublicSuffix() && isPrivate(name))) {
      InternetDomainName owner = name.isUnderPublicSuffix() ? name.topPrivateDomain() : name;
      String whole = owner.toString();
      if (whole.equals(registered)) {
        // The suffix list does not split this host: the label before it is the owner.
        String label = labelBefore(name.toString(), registered);
        return label.isEmpty() || label.equals("www")
            ? Optional.empty()
            : Optional.of(new WebDomain(label + "." + registered, firstPage(path, whole)));
      }
      return Optional.of(new WebDomain(whole, firstPage(path, registered)));
    }
    if (SHARED_HOSTS.contains(registered)) {
      String page = owner(path);
      return page.isEmpty() ? Optional.empty() : Optional.of(new WebDomain(registered, page));
    }
    return Optional.of(new WebDomain(registered, ""));
  }

  private static boolean isPrivate(InternetDomainName name) {
    return !name.topPrivateDomain().equals(name.topDomainUnderRegistrySuffix());
  }

  private static String labelBefore(String host, String registered) {
    if (host.length() <= registered.length()) {
      return "";
    }
    String before = host.substring(0, host.length() - registered.length() - 1);
    return before.substring(before.lastIndexOf('.') + 1);
  }

  /** Wix keeps several sites of one account behind a path. */
  private static String firstPage(String path, String registered) {
    return registered.equals("wixsite.com") ? owner(path) : "";
  }

  private static String owner(String path) {
    int query = firstOf(path, "?#");
    for (String part : path.substring(0, query).split("/", -1)) {
      String plain = part.startsWith("@") ? part.substring(1) : part;
      if (!plain.isEmpty() && !SIGNPOSTS.contains(plain)) {
        return plain;
      }
    }
    int id = path.indexOf("id=");
    if (id < 0) {
      return "";
    }
    String value = path.substring(id);
    return value.substring(0, firstOf(value, "&#"));
  }

  private static int firstOf(String text, String stops) {
    for (int i = 0; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Returns what two pages of one owner share. */
  public String identity() {
    return page.isEmpty() ? domain : domain + "/" + page;
  }

  @Override
  public String toString() {
    return identity();
  }
}

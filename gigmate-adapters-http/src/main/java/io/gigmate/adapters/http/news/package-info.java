/**
 * News from feeds. {@link io.gigmate.adapters.http.news.NewsFeedReader} reads RSS and Atom from
 * anybody, however ill they mean it.
 */
@NullMarked
package io.gigmate.adapters.http.news;

import org.jspecify.annotations.NullMarked;

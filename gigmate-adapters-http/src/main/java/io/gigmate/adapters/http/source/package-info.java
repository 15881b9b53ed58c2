/**
 * Prospects and market feeds from elsewhere. {@link
 * io.gigmate.adapters.http.source.HttpProspectSource} fetches a JSON document as a polite visitor
 * does; {@link io.gigmate.adapters.http.source.ProspectJson} reads such a document wherever it
 * comes from. {@link io.gigmate.adapters.http.source.HttpFeedSource} reads feeds of news and of
 * others' shows, however ill they mean it.
 */
@NullMarked
package io.gigmate.adapters.http.source;

import org.jspecify.annotations.NullMarked;

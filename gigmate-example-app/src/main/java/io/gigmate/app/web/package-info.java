/**
 * The pages, readable without JavaScript: {@link io.gigmate.app.web.Pages} mounts them; {@link
 * io.gigmate.app.web.Programme} and {@link io.gigmate.app.web.MissionControl} say what stands on
 * them, and the templates how it looks.
 */
@NullMarked
package io.gigmate.app.web;

import org.jspecify.annotations.NullMarked;

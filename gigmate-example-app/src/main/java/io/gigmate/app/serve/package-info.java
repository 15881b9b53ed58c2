/**
 * The web app's start: {@link io.gigmate.app.serve.ServeCommand} opens the database, fills it the
 * first time and starts the {@link io.gigmate.app.serve.Server}.
 */
@NullMarked
package io.gigmate.app.serve;

import org.jspecify.annotations.NullMarked;

/** The server; {@link io.gigmate.app.serve.ServeCommand} starts it. */
@NullMarked
package io.gigmate.app.serve;

import org.jspecify.annotations.NullMarked;

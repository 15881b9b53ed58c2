/**
 * The commands. {@link io.gigmate.app.cli.Terminal} is what they talk to; {@link
 * io.gigmate.app.cli.CommandErrors} turns what they throw into one clear answer and an exit status.
 */
@NullMarked
package io.gigmate.app.cli;

import org.jspecify.annotations.NullMarked;

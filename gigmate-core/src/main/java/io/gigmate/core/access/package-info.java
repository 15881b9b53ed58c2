/**
 * Who may do what. An {@link io.gigmate.core.access.Account} has one {@link
 * io.gigmate.core.access.Role}; {@link io.gigmate.core.access.Accounts} is the port. Programs come
 * with an {@link io.gigmate.core.access.ApiToken} from {@link io.gigmate.core.access.ApiTokens}.
 * Who is signed in is a {@link io.gigmate.core.access.KeptSession}; who guesses too often is held
 * up by {@link io.gigmate.core.access.Backoff} and {@link io.gigmate.core.access.SignInTries}. What
 * a program asks for again under a key is answered by {@link
 * io.gigmate.core.access.IdempotentAnswers} and not done again. How a password is hashed and
 * compared is the host's part.
 */
@NullMarked
package io.gigmate.core.access;

import org.jspecify.annotations.NullMarked;

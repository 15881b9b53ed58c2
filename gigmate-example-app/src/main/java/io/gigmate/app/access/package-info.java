/**
 * Who is at the door: {@link io.gigmate.app.access.AccountSignIn} knows visitors by password or by
 * session, {@link io.gigmate.app.access.Administrator} makes the first account.
 */
@NullMarked
package io.gigmate.app.access;

import org.jspecify.annotations.NullMarked;

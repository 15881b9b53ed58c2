/**
 * The example app: {@link io.gigmate.app.GigmateApp} is where it starts; each command lives in
 * {@code cli}, the files that commands read and write in {@code files}.
 */
@NullMarked
package io.gigmate.app;

import org.jspecify.annotations.NullMarked;

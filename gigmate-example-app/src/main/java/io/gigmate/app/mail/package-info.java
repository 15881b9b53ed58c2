/**
 * Mail: {@link io.gigmate.app.mail.MailWriter} makes a message into one, {@link
 * io.gigmate.app.mail.SmtpCarrier} gives it to a mail server, {@link
 * io.gigmate.app.mail.MailFolder} writes it into a folder instead, and {@link
 * io.gigmate.app.mail.ReturnedMail} reads what comes back.
 */
@NullMarked
package io.gigmate.app.mail;

import org.jspecify.annotations.NullMarked;

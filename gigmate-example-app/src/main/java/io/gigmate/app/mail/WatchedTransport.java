package io.gigmate.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A way to a mail server that asks once more before the text, and knows whether it began. */
final class WatchedTransport extends SMTPTransport {
  private final BooleanSupplier mayLeave;
  private boolean begun;

  WatchedTransport(Session session, BooleanSupplier mayLeave) {
    super(session, new URLName("smtp", null, -1, null, null, null));
    this.mayLeave = mayLeave;
  }

  /** As late as it can be asked: a server may have been slow until here. */
  @Override
  protected OutputStream data() throws MessagingException {
    if (!mayLeave.getAsBoolean()) {
      throw new MessagingException("the grant was over before the text");
    }
    OutputStream text = super.data();
    begun = true;
    return text;
  }

  /** Answers whether the server asked for the text; from then on it may have the mail. */
  boolean hasBegun() {
    return begun;
  }
}

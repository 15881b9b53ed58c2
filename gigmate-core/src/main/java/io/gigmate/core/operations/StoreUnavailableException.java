package io.gigmate.core.operations;

/**
 * What a port throws when its store cannot be reached or has no room left. It is nobody's mistake
 * and passes by itself or once somebody saw to the store: asking again later may well succeed.
 *
 * <p>Nothing is half kept. Where the connection broke while the last word was said, the change may
 * be there as a whole; whoever asks again reads first, or sends the same key of idempotency.
 */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param reason for whoever asked, without a name of a host or a file
   * @param cause for the log
   */
  public StoreUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

package org.bankcrm.customer.cipher;

import static java.util.Objects.requireNonNull;

/**
 * An encrypted value is refused. Says why and nothing of the value, the key or the customer.
 *
 * <p>Whether it was changed, encrypted for something else, or with another key of the same name
 * cannot be told apart: all three are {@link Reason#NOT_AUTHENTIC}.
 */
public final class CipherException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It has not the form of an encrypted value. */
    MALFORMED("has not the form of an encrypted value"),

    /** It says that it was made by a way of encrypting that this version does not know. */
    UNKNOWN_VERSION("is of an unknown version"),

    /** The key that it names is not in the ring. */
    UNKNOWN_KEY("names a key that is not there"),

    /** It was changed, or it was encrypted for another field or customer, or by another key. */
    NOT_AUTHENTIC("was changed, or is of another field, customer or key");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;

  /** Refuses for this reason. */
  public CipherException(Reason reason) {
    super("the encrypted value " + requireNonNull(reason, "reason").words);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}

package org.bankcrm.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * The database failed, or cannot be used as it is. Messages of databases quote values, so nothing
 * of them is in here: only the state and the code, and the places in the code where it failed.
 *
 * <p>What was under way is undone or, where the connection broke at the very end, may have been
 * made. So repeat the call: every call of a port that is made twice comes to what it comes to once.
 *
 * <p>What a host does about it: where {@link #isRetryable} says so it calls again, after a while
 * and not without end; otherwise it tells its operators the SQLSTATE, which says what kind of
 * failure it was and names no customer. Thread-safe.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String BROKEN_H2 = "90067";
  private static final int KILLED_MARIADB = 1927;

  private final String sqlState;
  private final boolean retryable;

  private StoreException(String message, String sqlState, boolean retryable) {
    super(message);
    this.sqlState = sqlState;
    this.retryable = retryable;
  }

  static StoreException of(SQLException failed, boolean retryable) {
    String state = failed.getSQLState() == null ? "" : failed.getSQLState();
    boolean broken =
        state.startsWith("08")
            || state.equals(BROKEN_H2)
            || failed.getErrorCode() == KILLED_MARIADB
            || failed instanceof SQLTransientConnectionException;
    StoreException told =
        new StoreException(
            "the database failed with SQLSTATE '"
                + state
                + "', code "
                + failed.getErrorCode()
                + (retryable || broken
                    ? "; this may be tried again, in a transaction of the caller's from its beginning"
                    : "; trying again is of no use before the cause is mended"),
            state,
            retryable || broken);
    SQLException cause = new SQLException("not shown, since it may quote", state);
    cause.setStackTrace(failed.getStackTrace());
    told.initCause(cause);
    return told;
  }

  static StoreException of(String message) {
    return new StoreException(message, "", false);
  }

  /**
   * The five characters that the standard, or the database, has for the failure; empty where none
   * was told. The first two are its class: {@code 08} the connection, {@code 23} a constraint,
   * {@code 40} a transaction that was given up.
   */
  public Optional<String> sqlState() {
    return Optional.of(sqlState).filter(state -> !state.isEmpty());
  }

  /**
   * Whether the same call may succeed: the database gave this transaction up for another's sake, or
   * the connection broke. In a transaction of the caller's, all of it is to be begun anew.
   */
  public boolean isRetryable() {
    return retryable;
  }
}

package org.bankcrm.customer.privacy;

import java.time.Instant;
import java.util.List;
import org.bankcrm.core.CustomerId;

/**
 * Keeps who looked at whose data, for a host to implement over its own storage.
 *
 * <p>The clauses, each tested by the contract kit {@code AccessLogContract} of the test kit:
 *
 * <ol>
 *   <li>When {@code append} returns, the record is kept, and would outlive a crash where the log
 *       outlives one at all. A log that cannot keep it throws; the caller then gives no value.
 *   <li>The very same record appended again is kept once. Another record with the id of one that is
 *       kept is an {@code IllegalArgumentException}, and changes nothing.
 *   <li>What is read equals what was appended, in every part.
 *   <li>Records of a customer come by instant, the oldest first, those of one instant in the order
 *       in which they were appended; from an instant, inclusive, to another, exclusive.
 *   <li>The log is only ever added to, but for clause 7; what was read does not change.
 *   <li>Customers do not touch each other; of one who was never looked at there is no record.
 *   <li>To pseudonymise a customer puts another key in place of theirs in all their records, and
 *       changes nothing else: who looked at how many customers stays known. It does nothing where
 *       there is no record. A key that has records of its own is an {@code
 *       IllegalArgumentException}: two customers would become one.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface AccessLog {

  /**
   * Keeps a record.
   *
   * @throws IllegalArgumentException if another record has its id
   */
  void append(AccessRecord record);

  /**
   * Who looked at a customer's data: what the customer may ask the bank.
   *
   * @param customer whose data were looked at
   * @param fromInclusive the earliest look
   * @param toExclusive the first that is too late
   */
  List<AccessRecord> of(CustomerId customer, Instant fromInclusive, Instant toExclusive);

  /**
   * Takes the customer out of the log, as the law may ask for.
   *
   * @param pseudonym a key that tells nobody who it was
   */
  void pseudonymise(CustomerId customer, CustomerId pseudonym);
}

package org.bankcrm.core.port;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;

/**
 * Where the facts of all customers come from, for a host to implement over its own storage: in
 * portions, so that a bank of any size is decided in bounded memory.
 *
 * <pre>{@code
 * source.read(asOf, zone, Optional.empty(), 10_000, portion -> {
 *   Decisions decided = engine.decideAll(portion);
 *   … // store them, and the last id with them
 * });
 * }</pre>
 *
 * <p>The clauses, each tested by the contract kit {@code PopulationSourceContract} of the test kit:
 *
 * <ol>
 *   <li>Every customer comes once, and everybody does.
 *   <li>Customers come in ascending order of their ids, compared character by character.
 *   <li>A portion has as many customers as asked for; only the last has fewer, and none has nobody.
 *   <li>Every known value comes as it is kept, exact; what is not known is missing.
 *   <li>All portions have the instant and the zone that were asked for, and one catalogue.
 *   <li>After a customer only those with greater ids come, whether there is that customer or not:
 *       so a run that broke off goes on after the last one that it stored.
 *   <li>What the reader throws ends the reading and is thrown on.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface PopulationSource {

  /**
   * Hands all customers to the reader, portion by portion.
   *
   * @param asOf the instant that the values are told for
   * @param zone in which days are told
   * @param after after which customer to go on; empty to begin with the first
   * @param most how many customers a portion has, from 1
   * @param reader called in the thread of the caller, one portion after the other
   */
  void read(
      Instant asOf,
      ZoneId zone,
      Optional<CustomerId> after,
      int most,
      Consumer<? super Population> reader);
}

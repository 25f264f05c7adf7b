package org.bankcrm.core.port;

import java.util.List;
import java.util.function.IntFunction;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;

/**
 * A model that is run elsewhere, for a host to implement over what runs it: a network, a large
 * ensemble, a service of the bank's. A policy runs no code, so the model fills an attribute before
 * anything is decided, and policies read that.
 *
 * <pre>{@code
 * Facts.Builder facts = book.facts(asOf, zone)…; // what the model reads
 * model.fill(facts);                             // what it tells, and which model told it
 * engine.decide(facts.build());
 * }</pre>
 *
 * <p>Beside the figure stands the text of the model's name, version and hash. Both are facts: they
 * are in the hash of the facts that a {@code DecisionRecord} keeps, so a record is proved only by
 * the figure that this very model told.
 *
 * <p>The clauses, each tested by the contract kit {@code OutsideModelContract} of the test kit:
 *
 * <ol>
 *   <li>There is a figure for each customer, in their order; not a number where the model tells
 *       none. Never an infinite one.
 *   <li>A customer's figure depends on nothing but the attributes that the model says it reads.
 *   <li>It is the same whoever else is asked about at the same time, and however often.
 *   <li>Of a customer of whom anything or all is missing it tells a figure or none, and throws
 *       nothing.
 *   <li>Of nobody it tells nothing.
 *   <li>Its identity stays as long as the object does, and has the hash of what is run.
 * </ol>
 *
 * <p>Implementations must be safe for use by many threads.
 */
public interface OutsideModel {

  /** Which model this is. */
  OutsideModelId id();

  /** What it reads, each once; where one is not in a catalogue, it is missing there. */
  List<Attribute<?>> reads();

  /** Where its figure stands, which the host's catalogue has to have. */
  RealAttribute tells();

  /** Where the host's catalogue has to have the model's name, version and hash. */
  TextAttribute toldBy();

  /**
   * What the model tells of some customers.
   *
   * @param count how many
   * @param customers the customer at each place from 0; what it gives holds until it is asked for
   *     the next one, and is asked for in ascending order
   * @return a figure for each; {@link Double#NaN} for none
   */
  double[] run(int count, IntFunction<? extends Row> customers);

  /**
   * Puts what the model tells of a customer, of whom everything that it reads is put already.
   *
   * @throws IllegalArgumentException if the catalogue lacks {@link #tells} or {@link #toldBy}
   */
  default void fill(Filling customer) {
    Row soFar = customer.soFar();
    put(customer, run(1, place -> soFar)[0]);
  }

  /**
   * The same population with what the model tells of each customer.
   *
   * @throws IllegalArgumentException if the catalogue lacks {@link #tells} or {@link #toldBy}
   */
  default Population filled(Population customers) {
    Population.Cursor cursor = customers.cursor();
    double[] figures = run(customers.size(), cursor::at);
    var filling =
        Population.builder(customers.catalog(), customers.asOf(), customers.zone())
            .expect(customers.size());
    for (int row = 0; row < figures.length; row++) {
      filling.add(customers.id(row), customers.facts(row));
      put(filling, figures[row]);
    }
    return filling.build();
  }

  private void put(Filling customer, double figure) {
    customer.put(toldBy(), id().toString());
    if (Double.isFinite(figure)) {
      customer.put(tells(), figure);
    } else {
      customer.absent(tells(), Absence.NOT_KNOWN);
    }
  }
}

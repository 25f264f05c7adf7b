package org.bankcrm.modelling.group;

import static java.util.Objects.requireNonNull;

/**
 * How a cluster differs from all customers in one figure.
 *
 * @param name of the column
 * @param own the mean of the cluster, in the unit of the column
 * @param all the mean of all customers
 * @param deviations by how many standard deviations of all customers the cluster lies above their
 *     mean, or below if negative; half of one and more is a difference that people see
 */
public record Trait(String name, double own, double all, double deviations) {

  /** Refuses null. */
  public Trait {
    requireNonNull(name, "name");
  }
}

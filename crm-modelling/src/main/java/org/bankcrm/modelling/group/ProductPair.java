package org.bankcrm.modelling.group;

import static java.util.Objects.requireNonNull;

/**
 * How much more often than by chance two products are held by the same customers.
 *
 * @param first the product whose name comes first
 * @param second the other
 * @param customers all of them, those without any product too
 * @param withFirst how many hold the first
 * @param withSecond how many hold the second
 * @param together how many hold both, 1 or more
 * @param lift customers × together / (withFirst × withSecond): 1 by chance, 2 twice as often
 * @param from the lower end of its interval, above 0
 * @param to the upper end
 */
public record ProductPair(
    String first,
    String second,
    long customers,
    long withFirst,
    long withSecond,
    long together,
    double lift,
    double from,
    double to) {

  /** Refuses nulls. */
  public ProductPair {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /** Of those who hold the first product, the share who hold the second too. */
  public double secondOfFirst() {
    return (double) together / withFirst;
  }

  /** Of those who hold the second product, the share who hold the first too. */
  public double firstOfSecond() {
    return (double) together / withSecond;
  }
}

package org.bankcrm.modelling.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Histories of purchases made of single transactions.
 *
 * <pre>{@code
 * PurchaseLog.Builder log = PurchaseLog.until(LocalDate.of(2026, 6, 30), 7); // weeks
 * payments.forEach(p -> log.add(p.customer(), p.day(), p.amount()));
 * PurchaseSample sample = log.build().purchases();
 * }</pre>
 *
 * <p>All transactions of a customer on one day are one purchase, their amounts added. The first day
 * is the start and is no repeat. Whoever bought first on the last day has not been observed at all
 * and is left out, as are days after the last one; both are counted. Immutable and thread-safe.
 */
public final class PurchaseLog {

  /**
   * One customer.
   *
   * @param id who it is
   * @param history when
   * @param meanSpend the mean amount of the repeats, zero if there are none
   */
  public record Customer(CustomerId id, PurchaseHistory history, double meanSpend) {
    @Override
    public String toString() {
      return "PurchaseLog.Customer";
    }
  }

  private final List<Customer> customers;
  private final long tooNew;
  private final long later;

  private PurchaseLog(List<Customer> customers, long tooNew, long later) {
    this.customers = List.copyOf(customers);
    this.tooNew = tooNew;
    this.later = later;
  }

  /**
   * Starts a log.
   *
   * @param last the last day that counts, inclusive
   * @param daysPerUnit how many days one unit of time has: 7 for weeks, 1 for days
   */
  public static Builder until(LocalDate last, int daysPerUnit) {
    return new Builder(last, daysPerUnit);
  }

  /**
   * The customers by ascending id. Those who bought for the first time on the last day are not
   * among them: see {@link #tooNew}.
   */
  public List<Customer> customers() {
    return customers;
  }

  /**
   * The customers whose first purchase was on the last day. They were not observed for any time, so
   * that a model learns nothing from them.
   */
  public long tooNew() {
    return tooNew;
  }

  /**
   * The transactions after the last day. They are left out, so that a model can be tested on what
   * came then.
   */
  public long later() {
    return later;
  }

  /**
   * The histories, to fit a model of purchases on. In the unit of time that the log was begun with.
   */
  public PurchaseSample purchases() {
    PurchaseSample.Builder sample = PurchaseSample.builder();
    customers.forEach(each -> sample.add(each.history()));
    return sample.build();
  }

  /**
   * The amounts, to fit a model of what is spent on. In the unit of the amounts; amounts of several
   * currencies must have been brought to one.
   */
  public GammaGamma.Sample spend() {
    GammaGamma.Sample.Builder sample = GammaGamma.Sample.builder();
    customers.forEach(each -> sample.add(each.history().repeats(), each.meanSpend()));
    return sample.build();
  }

  @Override
  public String toString() {
    return "PurchaseLog of " + customers.size() + " customers";
  }

  /** Gathers transactions in any order; for one thread. */
  public static final class Builder {

    private final LocalDate last;
    private final int daysPerUnit;
    private final Map<CustomerId, TreeMap<LocalDate, BigDecimal>> days = new TreeMap<>(ORDER);
    private long later;

    private static final Comparator<CustomerId> ORDER = Comparator.comparing(CustomerId::value);

    private Builder(LocalDate last, int daysPerUnit) {
      this.last = requireNonNull(last, "last");
      this.daysPerUnit = Checks.within(daysPerUnit, 1, 366, "daysPerUnit");
    }

    /**
     * Adds a transaction.
     *
     * @param amount zero or more; what was given back is to be taken off before
     * @throws ModellingException if the amount is negative or has more than 38 digits
     */
    public Builder add(CustomerId customer, LocalDate day, BigDecimal amount) {
      if (amount.signum() < 0 || amount.precision() > 38 || amount.scale() > 38) {
        throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "an amount is negative or too long");
      }
      if (day.isAfter(last)) {
        later++;
      } else {
        days.computeIfAbsent(customer, id -> new TreeMap<>()).merge(day, amount, BigDecimal::add);
      }
      return this;
    }

    /**
     * The histories of all customers. Transactions of one customer on one day count as one
     * purchase, of their sum.
     */
    public PurchaseLog build() {
      List<Customer> customers = new ArrayList<>();
      long tooNew = 0;
      for (Map.Entry<CustomerId, TreeMap<LocalDate, BigDecimal>> each : days.entrySet()) {
        if (each.getValue().firstKey().equals(last)) {
          tooNew++;
        } else {
          customers.add(customer(each.getKey(), each.getValue()));
        }
      }
      return new PurchaseLog(customers, tooNew, later);
    }

    private Customer customer(CustomerId id, TreeMap<LocalDate, BigDecimal> amounts) {
      LocalDate first = amounts.firstKey();
      int repeats = amounts.size() - 1;
      BigDecimal spent = BigDecimal.ZERO;
      for (BigDecimal amount : amounts.tailMap(first, false).values()) {
        spent = spent.add(amount);
      }
      double mean =
          repeats == 0
              ? 0
              : spent.divide(BigDecimal.valueOf(repeats), MathContext.DECIMAL64).doubleValue();
      return new Customer(
          id,
          new PurchaseHistory(repeats, units(first, amounts.lastKey()), units(first, last)),
          mean);
    }

    private double units(LocalDate from, LocalDate to) {
      return (double) ChronoUnit.DAYS.between(from, to) / daysPerUnit;
    }
  }
}

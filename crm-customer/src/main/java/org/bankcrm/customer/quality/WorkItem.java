package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.party.BranchId;

/**
 * One thing that a branch has to mend: whose, what, by when. Holds no value. In the order of work:
 * what has no day or the earliest, then what costs most, then by customer and field.
 *
 * <p>Immutable and thread-safe.
 *
 * @param branch who has to mend it; empty if no branch is assigned
 * @param customer whose data
 * @param finding what is the matter
 */
public record WorkItem(Optional<BranchId> branch, CustomerId customer, QualityFinding finding)
    implements Comparable<WorkItem> {
  private static final Comparator<WorkItem> ORDER =
      Comparator.comparing((WorkItem each) -> each.due().orElse(LocalDate.MIN))
          .thenComparing(each -> -each.finding().lost())
          .thenComparing(WorkItem::customer)
          .thenComparing(WorkItem::finding)
          .thenComparing(each -> each.branch().map(BranchId::value).orElse(""));

  /** Checks that all parts are there. */
  public WorkItem {
    requireNonNull(branch, "branch");
    requireNonNull(customer, "customer");
    requireNonNull(finding, "finding");
  }

  /**
   * The day by which it has to be done; empty if now. In the zone that the customer was judged in;
   * that day is included.
   */
  public Optional<LocalDate> due() {
    return finding.due();
  }

  /** In the order of work; agrees with {@code equals}. */
  @Override
  public int compareTo(WorkItem other) {
    return ORDER.compare(this, requireNonNull(other, "other"));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "WorkItem";
  }
}

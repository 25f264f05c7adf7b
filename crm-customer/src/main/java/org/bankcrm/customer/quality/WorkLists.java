package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.party.BranchId;

/**
 * What each branch has to mend 分支机构待办清单: keys of customers, fields, reasons and days, and no value.
 * What no branch is assigned to is a list of its own, which must not get lost.
 *
 * <p>The order of customers never matters. Immutable and thread-safe.
 */
public final class WorkLists {
  private static final Comparator<Optional<BranchId>> NOBODY_LAST =
      Comparator.<Optional<BranchId>>comparingInt(branch -> branch.isPresent() ? 0 : 1)
          .thenComparing(branch -> branch.map(BranchId::value).orElse(""));

  private final SortedMap<Optional<BranchId>, List<WorkItem>> lists;

  private WorkLists(SortedMap<Optional<BranchId>, List<WorkItem>> lists) {
    this.lists = lists;
  }

  /**
   * The lists of these customers; whoever has no finding is in none. Who comes first does not
   * depend on the order in which they are handed in.
   *
   * @param customers each once, of any number of branches
   */
  public static WorkLists of(Collection<CustomerQuality> customers) {
    SortedMap<Optional<BranchId>, List<WorkItem>> lists = new TreeMap<>(NOBODY_LAST);
    for (CustomerQuality each : Checks.copy(customers, "customers")) {
      for (QualityFinding finding : each.findings()) {
        lists
            .computeIfAbsent(each.branch(), branch -> new ArrayList<>())
            .add(new WorkItem(each.branch(), each.customer(), finding));
      }
    }
    lists.replaceAll((branch, items) -> items.stream().sorted().toList());
    return new WorkLists(lists);
  }

  /**
   * The branches that have work, by key; the empty one, of nobody, last. A branch of whose
   * customers nothing has to be mended is not among them.
   */
  public List<Optional<BranchId>> branches() {
    return List.copyOf(lists.keySet());
  }

  /**
   * What a branch has to do, in the order of work; empty if nothing. First what has no day or the
   * earliest, then what costs most; of the customer there is the key alone.
   */
  public List<WorkItem> items(Optional<BranchId> branch) {
    return lists.getOrDefault(requireNonNull(branch, "branch"), List.of());
  }

  /** The type and how many branches have work. */
  @Override
  public String toString() {
    return "WorkLists[" + lists.size() + " branches]";
  }
}

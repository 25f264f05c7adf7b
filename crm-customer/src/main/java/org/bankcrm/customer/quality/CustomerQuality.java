package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.party.BranchId;

/**
 * How good the data about one customer are. Holds keys, fields and days, and no value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer the bank's key
 * @param branch the branch that has to mend it; empty if none is assigned
 * @param stage the stage by which it was assessed
 * @param score 0, nothing is right, to 100, everything is; empty where there is nothing to score
 * @param findings what is the matter, by field; what they cost adds up to 100 less the score
 */
public record CustomerQuality(
    CustomerId customer,
    Optional<BranchId> branch,
    EntryStage stage,
    OptionalInt score,
    List<QualityFinding> findings) {
  /** Copies the list, and sorts it. */
  public CustomerQuality {
    requireNonNull(customer, "customer");
    requireNonNull(branch, "branch");
    requireNonNull(stage, "stage");
    score.ifPresent(points -> Checks.within(points, 0, 100, "score"));
    findings = Checks.copy(findings, "findings").stream().sorted().toList();
  }

  /** How many findings are of the given issue. One for each field that has it. */
  public int count(QualityIssue issue) {
    requireNonNull(issue, "issue");
    return (int) findings.stream().filter(each -> each.issue() == issue).count();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "CustomerQuality";
  }
}

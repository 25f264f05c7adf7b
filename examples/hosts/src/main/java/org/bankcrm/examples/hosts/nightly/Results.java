package org.bankcrm.examples.hosts.nightly;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.scoring.Grade;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;

/** Writes decisions as a table: a row for each customer, a column or two for each policy. */
public final class Results {

  private final Decisions decisions;
  private final List<Policy<?>> policies;

  /** The results of a night. */
  public Results(Decisions decisions) {
    this.decisions = decisions;
    this.policies = decisions.engine().book().policies();
  }

  /** Writes the table in UTF-8. What stood there is replaced when the table is complete. */
  public void write(Path file) {
    Path aside = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      writeAll(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void writeAll(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(header());
      for (int row = 0; row < decisions.size(); row++) {
        csv.writeRecord(row(row));
      }
    }
  }

  private List<String> header() {
    List<String> cells = new ArrayList<>(List.of("id"));
    for (Policy<?> policy : policies) {
      cells.add(policy.ref().id());
      if (policy instanceof Scorecard) {
        cells.add(policy.ref().id() + " grade");
      } else if (policy instanceof Campaign) {
        cells.add(policy.ref().id() + " stopped at");
      }
    }
    return cells;
  }

  private List<String> row(int row) {
    List<String> cells = new ArrayList<>(List.of(decisions.population().id(row).value()));
    policies.forEach(policy -> add(row, policy, cells));
    return cells;
  }

  private void add(int row, Policy<?> policy, List<String> cells) {
    if (policy instanceof Segment segment) {
      cells.add(answer(row, segment));
    } else if (policy instanceof TierLadder ladder) {
      cells.add(decisions.code(row, ladder));
    } else if (policy instanceof Scorecard card) {
      Score score = decisions.result(row, card);
      cells.add(score.points().map(BigDecimal::toPlainString).orElse(""));
      cells.add(score.grade().map(Grade::code).orElseGet(() -> ungraded(score)));
    } else if (policy instanceof Campaign campaign) {
      Eligibility eligibility = decisions.result(row, campaign);
      cells.add(eligibility.verdict().name());
      cells.add(eligibility.isEligible() ? "" : eligibility.code());
    } else {
      cells.add(answer(row, policy)); // a contact policy: may be contacted
    }
  }

  /** Who is not of a policy's population is told apart from whom missing data keeps open. */
  private String answer(int row, Policy<?> policy) {
    return decisions.applies(row, policy) == Truth.FALSE
        ? Decisions.NOT_APPLICABLE
        : decisions.truth(row, policy).name();
  }

  private static String ungraded(Score score) {
    return score.applies() == Truth.FALSE ? Decisions.NOT_APPLICABLE : Decisions.UNDECIDED;
  }
}

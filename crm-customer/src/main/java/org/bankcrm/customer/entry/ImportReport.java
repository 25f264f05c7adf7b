package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * What an import of many rows found: how many were taken, what was wrong how often, and the first
 * rows that are to be mended.
 *
 * <pre>{@code
 * ImportReport.Builder report = ImportReport.builder(1_000);
 * for (long row = 1; rows.hasNext(); row++) {
 *   report.add(row, profile.check(rows.next(), EntryStage.PROSPECT, today));
 * }
 * report.build().counts(); // {/mobile: WRONG_LENGTH=17, ...}
 * }</pre>
 *
 * <p>Holds numbers of rows and codes and no value, so that it may be kept and sent on. Immutable
 * and thread-safe.
 */
public final class ImportReport {

  /**
   * A row with problems.
   *
   * @param row its number, as the host counts
   * @param problems all that is wrong with it
   */
  public record Row(long row, List<EntryProblem> problems) {
    /** Copies the list. */
    public Row {
      problems = Checks.copy(problems, "problems");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Row";
    }
  }

  private final long accepted;
  private final long doubted;
  private final long refused;
  private final SortedMap<EntryProblem, Long> counts;
  private final List<Row> rows;

  private ImportReport(Builder builder) {
    accepted = builder.accepted;
    doubted = builder.doubted;
    refused = builder.refused;
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(builder.counts));
    rows = List.copyOf(builder.rows);
  }

  /**
   * Begins a report.
   *
   * @param most how many rows with problems are kept, 0 to 1,000,000; further ones are counted
   */
  public static Builder builder(int most) {
    return new Builder(Checks.within(most, 0, 1_000_000, "most"));
  }

  /** How many rows were taken, those with doubts among them. */
  public long accepted() {
    return accepted;
  }

  /** How many of those taken have something to ask about. */
  public long doubted() {
    return doubted;
  }

  /** How many rows were refused. With {@link #accepted} it adds up to all rows. */
  public long refused() {
    return refused;
  }

  /**
   * In how many rows each problem stands, by field and fault. All rows count, those too whose
   * problems are not kept in {@link #rows}.
   */
  public SortedMap<EntryProblem, Long> counts() {
    return counts;
  }

  /**
   * The first rows with problems, in the order in which they were added. At most as many as the
   * report was begun with; refusals and doubts alike.
   */
  public List<Row> rows() {
    return rows;
  }

  /** How many rows were taken and refused. */
  @Override
  public String toString() {
    return "ImportReport[" + accepted + " accepted, " + refused + " refused]";
  }

  /** Counts rows. For one thread. */
  public static final class Builder {
    private final int most;
    private final SortedMap<EntryProblem, Long> counts = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private long accepted;
    private long doubted;
    private long refused;

    private Builder(int most) {
      this.most = most;
    }

    /**
     * One more row with what its check found.
     *
     * @param row its number, as the host counts: of the line, or of the record
     * @param report what {@link EntryProfile#check} found
     */
    public Builder add(long row, EntryReport report) {
      List<EntryProblem> problems = requireNonNull(report, "report").problems();
      accepted += report.isAccepted() ? 1 : 0;
      refused += report.isAccepted() ? 0 : 1;
      doubted += report.isAccepted() && !problems.isEmpty() ? 1 : 0;
      problems.forEach(each -> counts.merge(each, 1L, Long::sum));
      if (!problems.isEmpty() && rows.size() < most) {
        rows.add(new Row(row, problems));
      }
      return this;
    }

    /** The report of what was added until now. */
    public ImportReport build() {
      return new ImportReport(this);
    }
  }
}

package org.bankcrm.customer.quality;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.sources.Source;

/**
 * One thing the matter with one field of one customer: where, what, since or until when, and what
 * it costs. Holds no value.
 *
 * <p>Immutable and thread-safe; orders by field, then by issue.
 *
 * @param field the field; of {@link QualityIssue#NONE_GIVEN} the first of those of which one is
 *     needed
 * @param issue what is the matter
 * @param sources those that contradict the chosen one, by code; empty for other issues
 * @param due the day on which it has to be verified again; of a paper its last valid day; empty
 *     where no day is set
 * @param lost how many points of the score it costs, 0 where another finding of the field costs
 *     more; all findings of a customer add up to what lacks to 100
 */
public record QualityFinding(
    DataField field, QualityIssue issue, List<Source> sources, Optional<LocalDate> due, int lost)
    implements Comparable<QualityFinding> {
  private static final Comparator<QualityFinding> ORDER =
      Comparator.comparing(QualityFinding::field)
          .thenComparing(QualityFinding::issue)
          .thenComparing(each -> each.due().orElse(LocalDate.MIN))
          .thenComparing(each -> each.sources().toString())
          .thenComparing(QualityFinding::lost);

  /** Copies the list, by code. */
  public QualityFinding {
    requireNonNull(field, "field");
    requireNonNull(issue, "issue");
    sources = Checks.copy(sources, "sources").stream().sorted().distinct().toList();
    requireNonNull(due, "due");
    Checks.within(lost, 0, 100, "lost");
  }

  static QualityFinding of(DataField field, QualityIssue issue) {
    return new QualityFinding(field, issue, List.of(), Optional.empty(), 0);
  }

  static QualityFinding due(DataField field, QualityIssue issue, LocalDate due) {
    return new QualityFinding(field, issue, List.of(), Optional.of(due), 0);
  }

  static QualityFinding conflict(DataField field, Collection<Source> sources) {
    return new QualityFinding(
        field, QualityIssue.CONFLICT, List.copyOf(sources), Optional.empty(), 0);
  }

  QualityFinding costing(int points) {
    return new QualityFinding(field, issue, sources, due, points);
  }

  /**
   * What to tell a relationship manager, such as 手机号码：待重新核实（2026-03-01）, in both languages. It
   * names field, issue and day, and no value of the customer.
   */
  public LocalizedText text() {
    String dayZh = due.map(day -> "（" + day + "）").orElse("");
    String dayEn = due.map(day -> " (" + day + ")").orElse("");
    return LocalizedText.of(
        field.label().zh() + "：" + issue.label().zh() + dayZh,
        field.label().en() + ": " + issue.label().en() + dayEn);
  }

  /** Orders by field, then by issue; agrees with {@code equals}. */
  @Override
  public int compareTo(QualityFinding other) {
    return ORDER.compare(this, requireNonNull(other, "other"));
  }

  /** Field, issue and day. */
  @Override
  public String toString() {
    return "/" + field + ": " + issue + due.map(day -> " " + day).orElse("");
  }
}

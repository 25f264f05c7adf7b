package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.check.Checks;
import org.jspecify.annotations.Nullable;

/**
 * All that the sources ever said of one customer, which can only grow. It tells two times apart:
 * for which day something is true, and what the bank knew at which instant; so that a decision of
 * last year can be read with what was known then.
 *
 * <pre>{@code
 * SourceLedger ledger = SourceLedger.of(statements);
 * ledger.said(FieldGroup.ADDRESS, day, decidedAt); // what each source said, as known then
 * }</pre>
 *
 * <p>Of one source, what became known later goes before what was known earlier, for the days that
 * it speaks of. The order in which statements are handed in never matters, and the same statement
 * twice is one. Immutable and thread-safe, equal by value; the text form shows the number only.
 */
public final class SourceLedger {
  private static final SourceLedger EMPTY = new SourceLedger(List.of());

  private final List<SourceStatement> statements;

  private SourceLedger(List<SourceStatement> statements) {
    this.statements = statements;
  }

  /** A ledger without statements. */
  public static SourceLedger empty() {
    return EMPTY;
  }

  /** A ledger of these statements, in any order. A statement that is there twice is one. */
  public static SourceLedger of(Collection<SourceStatement> statements) {
    TreeSet<SourceStatement> sorted = new TreeSet<>(SourceStatement.ORDER);
    sorted.addAll(Checks.copy(statements, "statements"));
    return new SourceLedger(List.copyOf(sorted));
  }

  /**
   * Reads what {@link #toDocument} wrote, or somebody else, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem and its place;
   *     nothing of the document is quoted
   */
  public static SourceLedger parse(Object tree) {
    return SourceDocuments.ledger(requireNonNull(tree, "tree"));
  }

  /**
   * All statements as a tree of maps, lists, texts and numbers, which {@link #parse} reads back as
   * equal; equal ledgers have equal documents. Personal data.
   *
   * <pre>{@code
   * {"format": 1, "statements": [
   *   {"source": "branch", "knownAt": "2026-06-30T02:00:00Z", "period": "2026-05-01/..",
   *    "verifiedOn": "2026-05-01", "values": {"city": "…"}, "takesBack": ["postcode"]}]}
   * }</pre>
   *
   * <p>The end of the period is not in it; {@code ..} is an open end. {@code takesBack} lists the
   * fields that are said to have no value any more, and is left out where there are none.
   */
  public Map<String, Object> toDocument() {
    return SourceDocuments.write(this);
  }

  /** This ledger and one more statement. Nothing that was said before is changed by it. */
  public SourceLedger plus(SourceStatement statement) {
    return plus(of(List.of(statement)));
  }

  /** This ledger and all that the other holds, as after a merge of two customers. */
  public SourceLedger plus(SourceLedger other) {
    List<SourceStatement> all = new ArrayList<>(statements);
    all.addAll(requireNonNull(other, "other").statements);
    return of(all);
  }

  /**
   * All statements, by the instant at which they became known, then by source. Unmodifiable;
   * personal data.
   */
  public List<SourceStatement> statements() {
    return statements;
  }

  /**
   * What each source says of a group for a day, as the bank knew it at an instant: the statement
   * that became known last among those that speak of the group and hold on the day, later than none
   * of it. A source that took everything back is not among them. By source.
   *
   * @param day the day for which it has to be true
   * @param knownAt the instant of knowledge; what became known at it counts
   */
  public List<SourcedBlock> said(FieldGroup group, LocalDate day, Instant knownAt) {
    requireNonNull(group, "group");
    requireNonNull(day, "day");
    requireNonNull(knownAt, "knownAt");
    Map<Source, SourceStatement> last = new TreeMap<>();
    for (SourceStatement each : statements) {
      if (!each.knownAt().isAfter(knownAt)
          && each.truth().contains(day)
          && each.speaksOf(group.fields())) {
        last.put(each.source(), each);
      }
    }
    return last.values().stream()
        .map(each -> SourcedBlock.of(group, each))
        .filter(block -> !block.values().isEmpty())
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceLedger ledger && statements.equals(ledger.statements);
  }

  @Override
  public int hashCode() {
    return statements.hashCode();
  }

  /** The type and how many statements there are. */
  @Override
  public String toString() {
    return "SourceLedger[" + statements.size() + "]";
  }
}

package org.bankcrm.customer.party;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * Where a figure about a party comes from, and so how far it can be trusted. Data, so that a new
 * source needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record StatementSource(String code) implements Comparable<StatementSource>, Labelled {
  /** Said by the customer 客户申报. */
  public static final StatementSource DECLARED = new StatementSource("declared");

  /** Shown by documents that the bank has seen 已核实. */
  public static final StatementSource VERIFIED = new StatementSource("verified");

  /** Seen in salary payments 代发工资. */
  public static final StatementSource PAYROLL = new StatementSource("payroll");

  /** From the credit bureau 征信. */
  public static final StatementSource CREDIT_BUREAU = new StatementSource("credit-bureau");

  /** Estimated by the bank 模型估算. */
  public static final StatementSource ESTIMATED = new StatementSource("estimated");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public StatementSource {
    Checks.code(code, "statementSource");
  }

  /** The one with the given code. */
  public static StatementSource of(String code) {
    return new StatementSource(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(StatementSource.class, code)
        .orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(StatementSource.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(StatementSource other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}

package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * How an interaction ended. Data, so that a new outcome needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record InteractionOutcome(String code) implements Comparable<InteractionOutcome>, Labelled {
  /** The customer was reached 已触达. */
  public static final InteractionOutcome REACHED = new InteractionOutcome("reached");

  /** The customer was not reached 未触达. */
  public static final InteractionOutcome NOT_REACHED = new InteractionOutcome("not-reached");

  /** The message came back 退回. */
  public static final InteractionOutcome BOUNCED = new InteractionOutcome("bounced");

  /** The customer took the offer 接受. */
  public static final InteractionOutcome ACCEPTED = new InteractionOutcome("accepted");

  /** The customer refused the offer 拒绝. */
  public static final InteractionOutcome DECLINED = new InteractionOutcome("declined");

  /** The customer asked not to be contacted 退订. */
  public static final InteractionOutcome OPTED_OUT = new InteractionOutcome("opted-out");

  /** The matter was settled 已解决. */
  public static final InteractionOutcome RESOLVED = new InteractionOutcome("resolved");

  /** The matter is not settled yet 处理中. */
  public static final InteractionOutcome OPEN = new InteractionOutcome("open");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public InteractionOutcome {
    Checks.code(code, "interactionOutcome");
  }

  /** The one with the given code. */
  public static InteractionOutcome of(String code) {
    return new InteractionOutcome(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(InteractionOutcome.class, code)
        .orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(InteractionOutcome.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(InteractionOutcome other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}

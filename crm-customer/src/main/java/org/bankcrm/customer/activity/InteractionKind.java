package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * What an interaction was about. Data, so that a new kind needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record InteractionKind(String code) implements Comparable<InteractionKind>, Labelled {
  /** The bank or the customer made contact 联络. */
  public static final InteractionKind CONTACT = new InteractionKind("contact");

  /** A request for service 服务请求. */
  public static final InteractionKind SERVICE = new InteractionKind("service");

  /** A complaint 投诉. */
  public static final InteractionKind COMPLAINT = new InteractionKind("complaint");

  /** An offer was put to the customer 营销触达. */
  public static final InteractionKind CAMPAIGN = new InteractionKind("campaign");

  /** The customer answered an offer 营销响应. */
  public static final InteractionKind CAMPAIGN_RESPONSE = new InteractionKind("campaign-response");

  /** The customer used a digital channel 登录. */
  public static final InteractionKind LOGIN = new InteractionKind("login");

  /** A visit at the branch or the customer's place 拜访. */
  public static final InteractionKind VISIT = new InteractionKind("visit");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public InteractionKind {
    Checks.code(code, "interactionKind");
  }

  /** The one with the given code. */
  public static InteractionKind of(String code) {
    return new InteractionKind(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(InteractionKind.class, code)
        .orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(InteractionKind.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(InteractionKind other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}

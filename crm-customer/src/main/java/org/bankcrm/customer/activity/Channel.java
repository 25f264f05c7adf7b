package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * A way by which bank and customer meet. All channels are alike, and a channel is data, so that a
 * new one needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record Channel(String code) implements Comparable<Channel>, Labelled {
  /** Branch counter 网点柜面. */
  public static final Channel BRANCH = new Channel("branch");

  /** Telephone banking and calls 电话. */
  public static final Channel PHONE = new Channel("phone");

  /** Online banking 网上银行. */
  public static final Channel WEB = new Channel("web");

  /** Mobile banking app 手机银行. */
  public static final Channel MOBILE = new Channel("mobile");

  /** Social media 社交媒体. */
  public static final Channel SOCIAL = new Channel("social");

  /** Online chat 在线客服. */
  public static final Channel CHAT = new Channel("chat");

  /** Teller machine 自助设备. */
  public static final Channel ATM = new Channel("atm");

  /** Text message 短信. */
  public static final Channel SMS = new Channel("sms");

  /** E-mail 电子邮件. */
  public static final Channel EMAIL = new Channel("email");

  /**
   * None, for the bank books it by itself: a card paid off on its day, a standing order, the run of
   * a night 系统自动. Where a transaction tells no channel at all, the way is not known.
   */
  public static final Channel AUTOMATIC = new Channel("automatic");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public Channel {
    Checks.code(code, "channel");
  }

  /** The one with the given code. */
  public static Channel of(String code) {
    return new Channel(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(Channel.class, code).orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(Channel.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(Channel other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}

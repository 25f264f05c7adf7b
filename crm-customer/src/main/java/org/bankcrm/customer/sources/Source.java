package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * Where the bank has a value from 数据来源: a form at the branch, the app, core banking, a register.
 * Data, so that a new one needs no new code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record Source(String code) implements Comparable<Source>, Labelled {
  /** A form at the branch 网点填单. */
  public static final Source BRANCH = new Source("branch");

  /** Online banking 网上银行. */
  public static final Source WEB = new Source("web");

  /** The app 手机银行. */
  public static final Source MOBILE = new Source("mobile");

  /** A call 电话. */
  public static final Source PHONE = new Source("phone");

  /** The core banking system 核心系统. */
  public static final Source CORE_BANKING = new Source("core-banking");

  /**
   * An official register 政府登记信息, such as the citizens' or the companies' one. By the standard rules
   * it comes first among sources.
   */
  public static final Source REGISTER = new Source("register");

  /** A credit bureau 征信机构. */
  public static final Source CREDIT_BUREAU = new Source("credit-bureau");

  /** A partner of the bank 合作方. */
  public static final Source PARTNER = new Source("partner");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public Source {
    Checks.code(code, "source");
  }

  /**
   * The one with the given code. A bank adds sources of its own so.
   *
   * @param code lower-case letters, digits and hyphens
   */
  public static Source of(String code) {
    return new Source(code);
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(Source.class, code).orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(Source.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(Source other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}

package org.bankcrm.campaign.internal;

import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * Codes after which attributes are named, so that they are narrower than others: several of them
 * and the dots between them make one id.
 */
public final class IdPart {

  private static final int LONGEST = 40;

  private static final String RULE =
      "1 to 40 of the characters a-z, 0-9 and '-', beginning with a letter";

  private static final LocalizedText SAYS =
      LocalizedText.of(
          "用于属性编号的代码：1 至 40 个字符，限 a-z、0-9 与 '-'，以字母开头",
          "a code that attributes are named after: " + RULE);

  private IdPart() {}

  /** The code, or a refusal that names the field. */
  public static String check(String code, String field) {
    boolean fits = !code.isEmpty() && code.length() <= LONGEST && isLetter(code.charAt(0));
    for (int i = 1; fits && i < code.length(); i++) {
      char c = code.charAt(i);
      fits = isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    }
    Checks.require(fits, field, "must have " + RULE);
    return code;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** A code of documents. */
  public static Value<String> code() {
    return of(CoreProblem.WRONG_VALUE, code -> code, code -> code);
  }

  /** The id of a policy. */
  public static Value<String> policyId() {
    return of(CoreProblem.INVALID_ID, code -> code, code -> code);
  }

  /** A channel by its code. */
  public static Value<Channel> channel() {
    return of(CoreProblem.WRONG_VALUE, Channel::of, Channel::code);
  }

  /** A purpose by its code. */
  public static Value<Purpose> purpose() {
    return of(CoreProblem.WRONG_VALUE, Purpose::of, Purpose::code);
  }

  private static <T> Value<T> of(
      ProblemCode problem, Function<String, T> parser, Function<T, String> writer) {
    return Values.parsed(
        SAYS,
        "^[a-z][a-z0-9-]{0,39}$",
        Integer.MAX_VALUE,
        problem,
        code -> parser.apply(check(code, "code")),
        writer);
  }
}

package org.bankcrm.customer.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text is a bank card's number (银行卡号): 13 to 19 digits whose last is the check digit of Luhn
 * (ISO/IEC 7812). Blanks and hyphens between digits are passed over, as {@code AccountNumber} does.
 * Null is valid; add {@code @NotNull} where it must be given.
 *
 * <pre>{@code
 * record Payee(@NotNull @BankCardNumber String card) {}
 * }</pre>
 *
 * <p>The check digit finds slips of the pen; whether there is such a card, only its bank knows.
 */
@Documented
@Constraint(validatedBy = BankCardNumber.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BankCardNumber {
  /** The key of the message, or a text of the host's own. */
  String message() default "{org.bankcrm.customer.constraint.BankCardNumber.message}";

  /** The groups in which it is checked. */
  Class<?>[] groups() default {};

  /** What the host attaches. */
  Class<? extends Payload>[] payload() default {};

  /** Runs the check; made by the provider. Thread-safe. */
  final class Validator implements ConstraintValidator<BankCardNumber, CharSequence> {
    private static final int MIN_DIGITS = 13;
    private static final int MAX_DIGITS = 19;

    /** For the provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || hasCheckDigit(value);
    }

    private static boolean hasCheckDigit(CharSequence value) {
      int digits = 0;
      int sum = 0;
      for (int i = value.length() - 1; i >= 0 && digits <= MAX_DIGITS; i--) {
        char c = value.charAt(i);
        if (c >= '0' && c <= '9') {
          sum += weighted(c - '0', digits++);
        } else if (c != ' ' && c != '-') {
          return false;
        }
      }
      return digits >= MIN_DIGITS && digits <= MAX_DIGITS && sum % 10 == 0;
    }

    /** Every second digit from the right counts double, less 9 if that has two digits. */
    private static int weighted(int digit, int placeFromRight) {
      int doubled = placeFromRight % 2 == 0 ? digit : 2 * digit;
      return doubled > 9 ? doubled - 9 : doubled;
    }
  }
}

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
import org.bankcrm.customer.entry.EntryForm;
import org.jspecify.annotations.Nullable;

/**
 * The text is a bank card's number (银行卡号): 13 to 19 digits, as many as numbers of its scheme have,
 * whose last is the check digit of Luhn (ISO/IEC 7812), as {@link EntryForm#BANK_CARD} takes it.
 * Blanks and hyphens between digits are passed over, as {@code AccountNumber} does. Null is valid;
 * add {@code @NotNull} where it must be given.
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
    /** For the provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || EntryForm.BANK_CARD.accepts(value);
    }
  }
}

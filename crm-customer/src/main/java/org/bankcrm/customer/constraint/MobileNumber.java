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
 * The text is a mobile phone number of mainland China (手机号码): 11 digits beginning with 13 to 19,
 * with {@code +86} or {@code 0086} in front or without. Blanks and hyphens are passed over. Null is
 * valid; add {@code @NotNull} where it must be given.
 *
 * <pre>{@code
 * record Reachable(@NotNull @MobileNumber String mobile) {}
 * }</pre>
 *
 * <p>It is the form alone that is checked, not whether the number is in use.
 */
@Documented
@Constraint(validatedBy = MobileNumber.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MobileNumber {
  /** The key of the message, or a text of the host's own. */
  String message() default "{org.bankcrm.customer.constraint.MobileNumber.message}";

  /** The groups in which it is checked. */
  Class<?>[] groups() default {};

  /** What the host attaches. */
  Class<? extends Payload>[] payload() default {};

  /** Runs the check; made by the provider. Thread-safe. */
  final class Validator implements ConstraintValidator<MobileNumber, CharSequence> {
    /** For the provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || EntryForm.MOBILE.accepts(value);
    }
  }
}

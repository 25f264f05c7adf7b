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
import org.bankcrm.customer.party.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * The text is the number of a Chinese resident identity card (居民身份证号码): 17 digits and a check
 * character, with a province and a birth date in them, as {@link ResidentId} takes it. Null is
 * valid; add {@code @NotNull} where it must be given.
 */
@Documented
@Constraint(validatedBy = ResidentIdNumber.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ResidentIdNumber {
  /** The key of the message, or a text of the host's own. */
  String message() default "{org.bankcrm.customer.constraint.ResidentIdNumber.message}";

  /** The groups in which it is checked. */
  Class<?>[] groups() default {};

  /** What the host attaches. */
  Class<? extends Payload>[] payload() default {};

  /** Runs the check; made by the provider. Thread-safe. */
  final class Validator implements ConstraintValidator<ResidentIdNumber, CharSequence> {
    /** For the provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || ResidentId.isValid(value);
    }
  }
}

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
import org.bankcrm.customer.party.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * The text is the unified social credit code of a Chinese organisation (统一社会信用代码) with its check
 * character, as {@link UnifiedSocialCreditCode} takes it. Null is valid; add {@code @NotNull} where
 * it must be given.
 */
@Documented
@Constraint(validatedBy = SocialCreditCode.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SocialCreditCode {
  /** The key of the message, or a text of the host's own. */
  String message() default "{org.bankcrm.customer.constraint.SocialCreditCode.message}";

  /** The groups in which it is checked. */
  Class<?>[] groups() default {};

  /** What the host attaches. */
  Class<? extends Payload>[] payload() default {};

  /** Runs the check; made by the provider. Thread-safe. */
  final class Validator implements ConstraintValidator<SocialCreditCode, CharSequence> {
    /** For the provider. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      return value == null || UnifiedSocialCreditCode.isValid(value);
    }
  }
}

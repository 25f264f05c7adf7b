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
import java.util.List;
import java.util.Locale;
import org.bankcrm.customer.entry.EntryFault;
import org.bankcrm.customer.entry.EntryForm;
import org.jspecify.annotations.Nullable;

/**
 * The text has the given form, as {@link EntryForm#faults(CharSequence)} finds it: a number, a
 * name, a day. Each thing wrong is a violation of its own that says what to mend. Null is valid;
 * add {@code @NotNull} where it must be given.
 *
 * <pre>{@code
 * record Payee(
 *     @NotNull @WellFormed(EntryForm.PERSON_NAME) String name,
 *     @NotNull @WellFormed(EntryForm.IBAN) String account) {}
 * }</pre>
 *
 * <p>What is only doubted passes, unless {@link #strict} is set. Regions are checked down to the
 * province.
 */
@Documented
@Constraint(validatedBy = WellFormed.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormed {
  /** The form. */
  EntryForm value();

  /** Whether doubts are violations too. */
  boolean strict() default false;

  /** Left empty, each violation says what is wrong; otherwise one violation has this text. */
  String message() default "";

  /** The groups in which it is checked. */
  Class<?>[] groups() default {};

  /** What the host attaches. */
  Class<? extends Payload>[] payload() default {};

  /** Runs the check; made by the provider. Thread-safe once it is initialized. */
  final class Validator implements ConstraintValidator<WellFormed, CharSequence> {
    private EntryForm form = EntryForm.TEXT;
    private boolean strict;
    private boolean reasons;

    /** For the provider. */
    public Validator() {}

    @Override
    public void initialize(WellFormed constraint) {
      form = constraint.value();
      strict = constraint.strict();
      reasons = constraint.message().isEmpty();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
      List<EntryFault> faults =
          value == null
              ? List.of()
              : form.faults(value).stream().filter(each -> strict || !each.isDoubt()).toList();
      if (reasons && !faults.isEmpty()) {
        context.disableDefaultConstraintViolation();
        faults.forEach(
            each ->
                context.buildConstraintViolationWithTemplate(key(each)).addConstraintViolation());
      }
      return faults.isEmpty();
    }

    private static String key(EntryFault fault) {
      String word = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return "{" + WellFormed.class.getName() + "." + word + ".message}";
    }
  }
}

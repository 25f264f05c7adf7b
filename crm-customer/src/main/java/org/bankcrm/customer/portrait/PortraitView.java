package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.AccessSituation;
import org.bankcrm.customer.privacy.Visibility;

/**
 * How much of each field a portrait shows. What is protected is never shown, whatever a view says.
 *
 * <p>Called once or more for each field; must give the same answer each time.
 */
@FunctionalInterface
public interface PortraitView {

  /**
   * How much of a field is shown.
   *
   * @param field of the record, of the book, or of the portrait itself
   */
  Visibility of(AccessField field);

  /** What an access policy allows in a situation; what it does not know is not shown. */
  static PortraitView by(AccessPolicy policy, AccessSituation situation) {
    requireNonNull(policy, "policy");
    requireNonNull(situation, "situation");
    return field -> policy.sees(situation, field.id());
  }

  /**
   * Everything, for a purpose that allows it. What is protected by law is not shown all the same.
   */
  static PortraitView full() {
    return field -> Visibility.FULL;
  }

  /**
   * By sensitivity alone: what is normal in full, what is personal masked, and nothing of what is
   * sensitive. It is what a maker takes that is told nothing else.
   */
  static PortraitView careful() {
    return field ->
        switch (field.sensitivity()) {
          case NORMAL -> Visibility.FULL;
          case PERSONAL -> Visibility.MASKED;
          case SENSITIVE, PROTECTED -> Visibility.NONE;
        };
  }

  /**
   * What a function of a field's or an attribute's id says, for whoever has no access policy; where
   * it says nothing, as {@link #careful}.
   */
  static PortraitView of(Function<String, Optional<Visibility>> levels) {
    requireNonNull(levels, "levels");
    return field -> levels.apply(field.id()).orElseGet(() -> careful().of(field));
  }

  /** What a view shows of a field, and never more of one that is protected than nothing. */
  default Visibility shows(AccessField field) {
    return field.sensitivity() == Sensitivity.PROTECTED ? Visibility.NONE : of(field);
  }
}

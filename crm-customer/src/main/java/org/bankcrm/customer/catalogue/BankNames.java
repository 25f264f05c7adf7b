package org.bankcrm.customer.catalogue;

import java.util.Locale;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Sensitivity;

/** How the standard catalogue names things. */
final class BankNames {

  private BankNames() {}

  /** A constant as a part of an id: lower case with hyphens. */
  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AttributeInfo normal(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  static AttributeInfo personal(String zh, String en) {
    return AttributeInfo.named(zh, en).withSensitivity(Sensitivity.PERSONAL);
  }

  static AttributeInfo sensitive(String zh, String en) {
    return AttributeInfo.named(zh, en).withSensitivity(Sensitivity.SENSITIVE);
  }
}

package org.bankcrm.examples.boot.web;

import java.util.Locale;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.privacy.AccessSituation;

/**
 * Who asks, in which role, what for, and in which language they read.
 *
 * @param staff the key of the employee or system
 * @param role by which the access policy knows what they may see
 */
record Viewer(String staff, String role, Purpose purpose, Locale locale) {

  AccessSituation situation() {
    return AccessSituation.of(role, purpose);
  }

  Language language() {
    return Language.of(locale);
  }

  boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }
}

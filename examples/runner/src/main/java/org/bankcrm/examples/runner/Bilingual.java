package org.bankcrm.examples.runner;

import java.util.Locale;
import org.bankcrm.core.LocalizedText;

/** Words of the runner's own in both languages. */
interface Bilingual {

  String zh();

  String en();

  /** The words for a reader. */
  default String in(Locale locale) {
    return LocalizedText.of(zh(), en()).in(locale);
  }

  /** The words with figures in them. */
  default String with(Locale locale, Object... figures) {
    return String.format(Locale.ROOT, in(locale), figures);
  }
}

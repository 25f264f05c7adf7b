package org.bankcrm.examples.runner;

import java.util.Locale;
import org.bankcrm.core.Labelled;

/** Words of the runner's own in both languages, which stand in its tables. */
interface Bilingual extends Labelled {

  /** The words for a reader. */
  default String in(Locale locale) {
    return label().in(locale);
  }

  /** The words with figures in them. */
  default String with(Locale locale, Object... figures) {
    return String.format(Locale.ROOT, Plurals.chosen(in(locale), figures), figures);
  }

  /** The same for whoever reads. */
  default Said says(Object... figures) {
    return new Said(with(Locale.CHINESE, figures), with(Locale.ENGLISH, figures));
  }
}

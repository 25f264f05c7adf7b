package org.bankcrm.core.explanation;

import java.util.Locale;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.language.Language;

/**
 * Tells a rule in words, without a customer: for reviews, forms and reports.
 *
 * <pre>{@code
 * All of these must hold:
 *   Total assets is at least CNY 500,000.00
 *   Age is between 25 years and 65 years
 * }</pre>
 */
public final class ConditionText {

  private ConditionText() {}

  /**
   * The condition in words, one line for each part, indented by two blanks for each level; lines
   * are separated by a line feed, with none at the end.
   *
   * <p>All constants are told, those of protected attributes too: they are the bank's rule and no
   * customer's value. Instants are told in UTC.
   *
   * @param catalog where attributes are described; one that it does not list is called by its id
   * @param locale the reader's: Chinese for every Chinese locale, English for all others
   */
  public static String describe(Condition condition, AttributeCatalog catalog, Locale locale) {
    return describe(condition, catalog, Language.of(locale));
  }

  /** The condition in words as above, in a language of the bank's own. */
  public static String describe(Condition condition, AttributeCatalog catalog, Language language) {
    return ClauseText.describe(Clause.of(condition, catalog), language);
  }
}

package org.bankcrm.core.language;

import org.bankcrm.core.Labelled;

/**
 * A word or sentence of a module, in the code; its texts stand in the module's tables, one a
 * language. The constants of an enumeration are sayings:
 *
 * <pre>{@code
 * enum VisitSaying implements Saying {
 *   LAST_VISIT,
 *   NO_VISIT;
 *
 *   public Wording wording() {
 *     return VisitWords.all();
 *   }
 * }
 * }</pre>
 *
 * <p>Here {@code visit-saying.last-visit} is the key in the tables, and the text in the English one
 * may be <code>Seen {days|one=yesterday|other={days} days ago}</code>. A text has
 *
 * <ul>
 *   <li>holes such as <code>{days}</code>, in any order and as often as a language wants; <code>
 *       {month:00}</code> fills a number up with zeros;
 *   <li>choices such as <code>{days|one=a day|other={days} days}</code>: the case that is the value
 *       itself, else the plural form of the number, else {@code other}. What the forms are, the
 *       table says under {@code basic.plural}.
 * </ul>
 *
 * <p>All languages have the same holes and choices in the text of one saying, so that nothing is
 * left out in one of them; where a language tells no difference it writes <code>{days|other=}
 * </code>.
 */
public interface Saying {

  /** The name of the constant; enumerations have it already. */
  String name();

  /** The words of the module that it belongs to. */
  Wording wording();

  /** What its texts are found by in tables, made of type and constant. */
  default String key() {
    Class<?> type = this instanceof Enum<?> constant ? constant.getDeclaringClass() : getClass();
    return Labelled.keyOf(type, name());
  }
}

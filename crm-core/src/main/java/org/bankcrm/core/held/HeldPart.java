package org.bankcrm.core.held;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One part of what a bank keeps of one customer, as the module that knows it hands it in: what it
 * is, which days matter for how long it is kept, and what stays of it once the person is taken out.
 *
 * <p>A part is a value: the host reads it from its store, and does there what a plan says. Most are
 * a {@link HeldDocument}.
 */
public interface HeldPart {

  /** What kind of thing it is. */
  HeldKind kind();

  /**
   * By what the host finds it among the parts of its kind of the customer: 1 to 128 visible ASCII
   * characters without blanks. It may be personal, as the number of a loan is.
   */
  String key();

  /**
   * The days on which something happened that may start a period, by the code of the event: when it
   * was {@code decided}, {@code closed}, last {@code changed}. What has not happened is not in it.
   */
  SortedMap<String, LocalDate> days();

  /** The whole of it as a tree of maps, lists, texts, numbers and booleans: personal data. */
  Map<String, Object> toDocument();

  /**
   * What stays of it without the person: nothing in it tells who it was, once the salt is
   * destroyed. Empty where nothing can stay, so that it has to be deleted.
   *
   * @param salt of the customer, for tokens in place of keys
   */
  Optional<HeldPart> withoutPerson(PersonSalt salt);
}

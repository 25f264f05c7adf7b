package org.bankcrm.core.internal.explain;

import java.util.function.Function;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.ElementTest;

/**
 * What is asked of each of a customer's parts.
 *
 * @param test the question
 * @param list the list of the parts
 * @param outlines makes the outlines of its condition
 * @param make makes a subject of a part
 */
record PartsOutline(
    ElementTest test, ElementsAttribute list, Outlines outlines, Function<Row, Subject> make) {

  static PartsOutline of(ElementTest test, Outlines whole) {
    ElementsAttribute list =
        (ElementsAttribute) whole.readable().catalog().find(test.attribute().id()).orElseThrow();
    Readable parts = list::parts;
    return new PartsOutline(
        test,
        list,
        new Outlines(whole.mask().within(list), parts),
        PartSubject.of(test, list.parts()));
  }
}

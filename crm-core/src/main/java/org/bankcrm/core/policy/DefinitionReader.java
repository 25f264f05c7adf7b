package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.notation.CatalogReader;
import org.bankcrm.core.internal.notation.DerivedReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributes of a policy's own, which stand in a list like those of a catalogue; of each that
 * could not be read it is remembered that conditions may name it.
 */
final class DefinitionReader {

  private final String prefix;
  private final Map<String, Integer> places = new HashMap<>();

  DefinitionReader(String prefix) {
    this.prefix = prefix;
  }

  /** The attributes, each in its place; nothing in that of one that could not be read. */
  List<Optional<Attribute<?>>> read(List<Item> items) {
    List<Optional<Attribute<?>>> read = new ArrayList<>();
    for (int place = 0; place < items.size(); place++) {
      Attribute<?> attribute = attribute(items.get(place));
      boolean fits = attribute != null && isNew(attribute, place, items.get(place));
      read.add(fits ? Optional.ofNullable(attribute) : Optional.empty());
    }
    return List.copyOf(read);
  }

  private @Nullable Attribute<?> attribute(Item item) {
    Attribute<?> attribute =
        item.given() instanceof Attribute<?> given
            ? given
            : CatalogReader.definition(item, DerivedReader.none());
    if (attribute != null && !attribute.id().startsWith(prefix)) {
      String message = Words.quoted(attribute.id()) + " does not begin with '" + prefix + "'.";
      refuse(
          item, CoreProblem.WRONG_VALUE, message, "Name it apart from the attributes of the book.");
      return null;
    }
    return attribute;
  }

  private boolean isNew(Attribute<?> attribute, int place, Item item) {
    Integer first = places.putIfAbsent(attribute.id(), place);
    if (first != null) {
      String message = Words.quoted(attribute.id()) + " stands at " + first + " already.";
      refuse(item, CoreProblem.DUPLICATE_CODE, message, Lists.RENAME);
    }
    return first == null;
  }

  /** Conditions may have the id that it should have. */
  private static void refuse(Item item, ProblemCode code, String message, String advice) {
    item.problem("id", code, message, advice);
    item.context().attributes().add(null);
  }
}

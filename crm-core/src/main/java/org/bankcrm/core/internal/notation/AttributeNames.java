package org.bankcrm.core.internal.notation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that may be named in a place: of the book, or of a part or an event alone, which
 * see nothing of the customer's.
 *
 * @param catalog those of the book, or of the part or event
 * @param more a few that are looked for after them
 * @param ofPart whether they are of a part or an event
 */
record AttributeNames(AttributeCatalog catalog, AttributeCatalog more, boolean ofPart) {

  private static final int MOST_ALIKE = 5;
  private static final AttributeCatalog NONE = AttributeCatalog.of();

  /** Those of a book. */
  static AttributeNames of(AttributeCatalog catalog) {
    return new AttributeNames(catalog, NONE, false);
  }

  /** Those of a part or an event. */
  static AttributeNames ofPart(AttributeCatalog parts) {
    return new AttributeNames(parts, NONE, true);
  }

  @Nullable Attribute<?> find(String id) {
    Optional<? extends Attribute<?>> found = catalog.find(id);
    return found.isPresent() ? found.get() : more.find(id).orElse(null);
  }

  /** The attribute whose id stands here; null with the problem reported if there is none. */
  @Nullable Attribute<?> read(Item item) {
    String id = item.text(item.context().limits().nameLength());
    if (id == null) {
      return null;
    }
    Attribute<?> found = find(id);
    if (found == null && !item.context().attributes().mayBe(id)) {
      String message =
          ofPart
              ? "the part or event has no attribute " + Words.quoted(id) + " of its own."
              : "the attribute " + Words.quoted(id) + " is not in the catalogue.";
      item.problem(CoreProblem.UNKNOWN_ATTRIBUTE, message, advice(item, id));
    }
    return found;
  }

  private String advice(Item item, String id) {
    Optional<String> policy = ofPart ? Optional.empty() : item.context().outOfReach(id);
    if (policy.isPresent()) {
      return "Computed attributes never read what policies such as "
          + Words.quoted(policy.get())
          + " give: read it in the condition of a policy, or hand it in as an attribute of"
          + " another id.";
    }
    String nearest = item.nearest(id, () -> ids().iterator());
    if (!nearest.isEmpty()) {
      return nearest;
    }
    if (ofPart && ids().findAny().isEmpty()) {
      return "It has none of its own, and the customer's are not seen here.";
    }
    if (ofPart) {
      return "Here are seen its own alone, and none of the customer's: " + listed(ids()) + ".";
    }
    return alike(id);
  }

  private String alike(String id) {
    List<String> within = withWordsOf(id);
    if (!within.isEmpty() && within.size() <= MOST_ALIKE) {
      return "Did you mean " + Words.alternatives(within) + "?";
    }
    String prefix = id.substring(0, id.indexOf('.') + 1);
    List<String> alike = ids().filter(each -> each.startsWith(prefix)).sorted().toList();
    return prefix.isEmpty() || alike.isEmpty()
        ? ""
        : "With " + Words.quoted(prefix) + " begin " + listed(alike.stream()) + ".";
  }

  /** The ids that have all the words between the dots of another, in any order, and maybe more. */
  private List<String> withWordsOf(String id) {
    List<String> words =
        Stream.of(id.split("\\."))
            .filter(word -> !word.isEmpty())
            .map(AttributeNames::dotted)
            .toList();
    return words.isEmpty()
        ? List.of()
        : ids().filter(each -> words.stream().allMatch(dotted(each)::contains)).sorted().toList();
  }

  private static String dotted(String words) {
    return "." + words + ".";
  }

  private static String listed(Stream<String> ids) {
    return Words.listed(ids.toList());
  }

  private Stream<String> ids() {
    return Stream.of(catalog, more).flatMap(each -> each.attributes().stream()).map(Attribute::id);
  }
}

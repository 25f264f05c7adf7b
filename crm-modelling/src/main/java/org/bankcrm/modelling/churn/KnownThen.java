package org.bankcrm.modelling.churn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;

/**
 * What of a book can be known of a day of the past: what windows give, the first day of a customer,
 * and what is computed from these. Whatever else is handed in is known as of today alone.
 */
final class KnownThen {

  /** Takes a problem with its place. */
  interface Complaint {
    void of(String key, ProblemCode code, String message, String advice);
  }

  private final PolicyBook book;
  private final Optional<String> joined;
  private final Set<String> windows;

  KnownThen(PolicyBook book, Optional<String> joined) {
    this.book = book;
    this.joined = joined;
    this.windows =
        book.windows().attributes().attributes().stream()
            .map(Attribute::id)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  Optional<String> joined() {
    return joined;
  }

  void checkJoined(Complaint complaint) {
    joined.ifPresent(
        id ->
            book.catalog()
                .find(id)
                .ifPresentOrElse(
                    attribute -> checkJoined(attribute, complaint),
                    () -> lacks("joined", id, complaint)));
  }

  private void checkJoined(Attribute<?> attribute, Complaint complaint) {
    String id = attribute.id();
    if (attribute.type().kind() != ValueType.Kind.DATE) {
      complaint.of(
          "joined", CoreProblem.WRONG_TYPE, id + " is " + attribute.type() + ", not a date.", "");
    } else if (windows.contains(id) || book.catalog().derivation(attribute).isPresent()) {
      complaint.of(
          "joined",
          CoreProblem.WRONG_VALUE,
          "'" + id + "' is computed, so that the first day of a customer cannot be put there.",
          "Name a date that the host hands in.");
    }
  }

  void checkWindow(String id, Complaint complaint) {
    if (!windows.contains(id)) {
      complaint.of(
          "events",
          CoreProblem.UNKNOWN_ATTRIBUTE,
          "no window of the book gives '" + id + "'.",
          "Name one of " + windows + ".");
    }
  }

  void checkNumber(String key, String id, Complaint complaint) {
    Optional<Attribute<?>> attribute = book.catalog().find(id);
    if (attribute.isEmpty()) {
      lacks(key, id, complaint);
    } else if (!Factor.isNumber(attribute.get().ref())) {
      complaint.of(
          key,
          CoreProblem.WRONG_TYPE,
          "'" + id + "' is of type " + attribute.get().type() + ", no number.",
          "");
    } else {
      checkOrigins(key, attribute.get(), complaint);
    }
  }

  private void checkOrigins(String key, Attribute<?> attribute, Complaint complaint) {
    for (Attribute<?> origin : book.catalog().origins(attribute)) {
      if (!windows.contains(origin.id()) && !joined.equals(Optional.of(origin.id()))) {
        complaint.of(
            key,
            CoreProblem.FORBIDDEN_ATTRIBUTE,
            "'"
                + attribute.id()
                + "' goes by '"
                + origin.id()
                + "', which is handed in, so that its value on the cut-off day is not known.",
            "Take what windows give, or name the customer's first day under 'joined'.");
      }
    }
  }

  private static void lacks(String key, String id, Complaint complaint) {
    complaint.of(
        key,
        CoreProblem.UNKNOWN_ATTRIBUTE,
        "the attribute '" + id + "' is not in the catalogue.",
        "");
  }

  /** The windows that these attributes go by. */
  Windows windowsOf(List<String> ids) {
    Set<String> wanted =
        ids.stream()
            .flatMap(id -> book.catalog().find(id).stream())
            .flatMap(attribute -> book.catalog().origins(attribute).stream())
            .map(Attribute::id)
            .collect(Collectors.toSet());
    return Windows.of(
        book.windows().definitions().stream()
            .filter(each -> wanted.contains(each.attribute().id()))
            .toList());
  }

  WindowDefinition window(String id) {
    return book.windows().definitions().stream()
        .filter(each -> each.attribute().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}

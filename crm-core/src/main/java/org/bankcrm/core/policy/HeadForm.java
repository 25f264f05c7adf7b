package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;

/** Reads and writes what all kinds of policy have in common, in the one place where it is told. */
final class HeadForm {

  private static final String DECIDES = "decides";
  private static final String POPULATION = "population";
  private static final String EXCEPTIONS = "exceptions";
  private static final int MOST_ID = 128;

  private HeadForm() {}

  static PolicyHead read(DocumentReader document) {
    return new PolicyHead(
        document.ref(),
        document.localized("name"),
        purpose(document),
        document.has(POPULATION) ? document.condition(POPULATION) : Condition.always(),
        document.has(EXCEPTIONS) ? exceptions(document) : List.of());
  }

  private static Optional<DecisionPurpose> purpose(DocumentReader document) {
    List<String> words = Stream.of(DecisionPurpose.values()).map(DecisionPurpose::word).toList();
    return document.has(DECIDES)
        ? DecisionPurpose.find(document.oneOf(DECIDES, words))
        : Optional.empty();
  }

  private static List<ApprovedException> exceptions(DocumentReader document) {
    List<ApprovedException> exceptions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (DocumentReader each : document.objects(EXCEPTIONS, PolicyHead.MOST_EXCEPTIONS)) {
      Optional<ApprovedException> exception = exception(each);
      if (exception.isPresent() && !ids.add(exception.get().id())) {
        String message = "the exception '" + exception.get().id() + "' stands above already.";
        each.problem("id", "duplicate-id", message, "Rename one of them.");
      } else {
        exception.ifPresent(exceptions::add);
      }
    }
    return exceptions;
  }

  private static Optional<ApprovedException> exception(DocumentReader object) {
    String id = object.text("id", MOST_ID);
    String attribute = object.text("attribute", MOST_ID);
    LocalizedText reason = object.localized("reason");
    String approver = object.text("approver", ApprovedException.MOST_APPROVER);
    Optional<LocalDate> until = day(object, "until");
    if (id.isEmpty() || attribute.isEmpty() || approver.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ApprovedException(id, attribute, reason, approver, until.get()));
    } catch (IllegalArgumentException e) {
      object.problem("", "invalid-exception", e.getMessage() + ".", "");
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(DocumentReader object, String key) {
    String text = object.text(key, 10);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      String message = "'" + text + "' is no day.";
      object.problem(key, "invalid-date", message, "Write a day such as 2026-12-31.");
      return Optional.empty();
    }
  }

  static DocumentWriter write(DocumentWriter document, PolicyHead head) {
    document
        .text("id", head.ref().id())
        .integer("version", head.ref().version())
        .localized("name", head.name());
    head.purpose().ifPresent(purpose -> document.text(DECIDES, purpose.word()));
    if (!head.isForEverybody()) {
      document.condition(POPULATION, head.population());
    }
    if (!head.exceptions().isEmpty()) {
      document.objects(EXCEPTIONS, head.exceptions().stream().map(HeadForm::write).toList());
    }
    return document;
  }

  private static DocumentWriter write(ApprovedException exception) {
    return DocumentWriter.empty()
        .text("id", exception.id())
        .text("attribute", exception.attribute())
        .localized("reason", exception.reason())
        .text("approver", exception.approver())
        .text("until", exception.until().toString());
  }
}

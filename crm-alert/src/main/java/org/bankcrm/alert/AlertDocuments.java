package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** Alerts, their steps and their evidence as documents. */
final class AlertDocuments {

  static final int LONGEST = 4_096;
  private static final int MOST_VALUES = 1_000;
  private static final long FORMAT = 1;

  private AlertDocuments() {}

  static DataWriter write(Alert alert) {
    return write(DataWriter.object(), alert);
  }

  static DataWriter document(Alert alert) {
    return write(DataWriter.document(FORMAT), alert);
  }

  private static DataWriter write(DataWriter object, Alert alert) {
    return object
        .text("policy", alert.policy())
        .instant("raised", alert.raisedAt())
        .text("level", alert.level())
        .yesNo("on", alert.isOn())
        .text("stage", alert.stage().name())
        .instant("due", alert.due())
        .objects("steps", alert.steps(), AlertDocuments::write)
        .objects("evidence", alert.evidence(), AlertDocuments::write);
  }

  private static DataWriter write(AlertStep step) {
    return DataWriter.object()
        .instant("at", step.at())
        .text("what", step.what().name())
        .text("level", step.level())
        .text("tells", step.tells())
        .text("by", step.by())
        .text("reason", step.reason())
        .day("until", step.until())
        .text("outcome", step.outcome().map(Enum::name));
  }

  private static DataWriter write(Evidence evidence) {
    return DataWriter.object()
        .instant("at", evidence.at())
        .text("level", evidence.level())
        .text("event", evidence.event())
        .objects("values", evidence.values(), AlertDocuments::write);
  }

  private static DataWriter write(Evidence.Known known) {
    return DataWriter.object()
        .text("attribute", known.attribute())
        .localized("name", known.name())
        .text("sensitivity", known.sensitivity().name())
        .text("value", known.value());
  }

  static DataWriter write(AlertAction action) {
    return DataWriter.object()
        .text("id", action.id())
        .text("policy", action.policy())
        .instant("at", action.at())
        .text("kind", action.kind().name())
        .text("by", action.by())
        .text("reason", action.reason())
        .day("until", action.until())
        .text("outcome", action.outcome().map(Enum::name));
  }

  static Alert parse(Object tree) {
    return DataReader.read(tree, FORMAT, AlertDocuments::alert);
  }

  static Optional<Alert> alert(DataReader object) {
    Optional<String> policy = object.text("policy", LONGEST);
    Optional<Instant> raised = object.instant("raised");
    Optional<String> level = object.text("level", LONGEST);
    Optional<Boolean> on = object.yesNo("on");
    Optional<AlertStage> stage = word(object, "stage", AlertStage.class);
    Optional<Instant> due = object.has("due") ? object.instant("due") : Optional.empty();
    List<AlertStep> steps = object.objects("steps", Alert.MOST_STEPS, AlertDocuments::step);
    List<Evidence> evidence =
        object.objects("evidence", Alert.MOST_EVIDENCE, AlertDocuments::evidence);
    return object.made(
        "an alert",
        () ->
            new Alert(
                policy.orElseThrow(),
                raised.orElseThrow(),
                level.orElseThrow(),
                on.orElseThrow(),
                stage.orElseThrow(),
                due,
                steps,
                evidence));
  }

  private static Optional<AlertStep> step(DataReader object) {
    Optional<Instant> at = object.instant("at");
    Optional<AlertStep.What> what = word(object, "what", AlertStep.What.class);
    Optional<String> level = text(object, "level");
    Optional<String> tells = text(object, "tells");
    Optional<String> by = text(object, "by");
    Optional<String> reason = text(object, "reason");
    Optional<LocalDate> until = object.has("until") ? object.day("until") : Optional.empty();
    Optional<AlertOutcome> outcome = outcome(object);
    return object.made(
        "a step",
        () ->
            new AlertStep(
                at.orElseThrow(), what.orElseThrow(), level, tells, by, reason, until, outcome));
  }

  private static Optional<Evidence> evidence(DataReader object) {
    Optional<Instant> at = object.instant("at");
    Optional<String> level = object.text("level", LONGEST);
    Optional<String> event = text(object, "event");
    List<Evidence.Known> values = object.objects("values", MOST_VALUES, AlertDocuments::known);
    return object.made(
        "evidence", () -> new Evidence(at.orElseThrow(), level.orElseThrow(), event, values));
  }

  private static Optional<Evidence.Known> known(DataReader object) {
    Optional<String> attribute = object.text("attribute", LONGEST);
    Optional<LocalizedText> name = object.localized("name");
    Optional<Sensitivity> sensitivity = word(object, "sensitivity", Sensitivity.class);
    Optional<String> value = text(object, "value");
    return object.made(
        "a value",
        () ->
            new Evidence.Known(
                attribute.orElseThrow(), name.orElseThrow(), sensitivity.orElseThrow(), value));
  }

  static Optional<AlertAction> action(DataReader object) {
    Optional<String> id = object.text("id", LONGEST);
    Optional<String> policy = object.text("policy", LONGEST);
    Optional<Instant> at = object.instant("at");
    Optional<AlertAction.Kind> kind = word(object, "kind", AlertAction.Kind.class);
    Optional<String> by = object.text("by", LONGEST);
    Optional<String> reason = text(object, "reason");
    Optional<LocalDate> until = object.has("until") ? object.day("until") : Optional.empty();
    Optional<AlertOutcome> outcome = outcome(object);
    return object.made(
        "an action",
        () ->
            new AlertAction(
                id.orElseThrow(),
                policy.orElseThrow(),
                at.orElseThrow(),
                kind.orElseThrow(),
                by.orElseThrow(),
                reason,
                until,
                outcome));
  }

  private static Optional<AlertOutcome> outcome(DataReader object) {
    return object.has("outcome") ? word(object, "outcome", AlertOutcome.class) : Optional.empty();
  }

  private static Optional<String> text(DataReader object, String key) {
    return object.has(key) ? object.text(key, LONGEST) : Optional.empty();
  }

  static <E extends Enum<E>> Optional<E> word(DataReader object, String key, Class<E> type) {
    List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return object.oneOf(key, words).map(word -> Enum.valueOf(type, word));
  }
}

package org.bankcrm.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Phrasebook;
import org.bankcrm.core.explanation.YieldedValue;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.core.policy.ValueText;

/** An alert in words for somebody of the bank; for one thread. */
final class AlertText {

  private static final String NOT_SHOWN = "***";

  private final PolicyBook book;
  private final AlertPolicy policy;
  private final Alert alert;
  private final ZoneId zone;
  private final Disclosure disclosure;
  private final Language language;
  private final Sentences text;

  AlertText(
      PolicyBook book,
      AlertPolicy policy,
      Alert alert,
      ZoneId zone,
      Language language,
      Disclosure disclosure) {
    this.book = book;
    this.policy = policy;
    this.alert = alert;
    this.zone = zone;
    this.disclosure = disclosure;
    this.language = language;
    this.text = Sentences.of(language, book, zone);
  }

  String text() {
    Map<String, Object> head =
        Map.of(
            "name", policy.name(),
            "level", level(),
            "stage", alert.stage(),
            "at", local(alert.raisedAt()));
    text.say(AlertSaying.STANDS, head);
    AlertStep first = alert.steps().get(0);
    first.tells().ifPresent(role -> text.say(AlertSaying.TOLD, Map.of("role", role)));
    evidence(first);
    alert.steps().stream().skip(1).forEach(this::step);
    if (alert.stage().isOpen()) {
      text.say(AlertSaying.WITH, Map.of("role", alert.with()));
      alert.due().ifPresent(due -> text.say(AlertSaying.DUE, Map.of("at", local(due))));
    }
    return text.text();
  }

  private LocalizedText level() {
    return policy
        .level(alert.level())
        .map(AlertLevel::name)
        .orElse(LocalizedText.of(alert.level(), alert.level()));
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(zone);
  }

  /** What was known when a level came on, and at no other step. */
  private void evidence(AlertStep step) {
    if (disclosure != Disclosure.CODES) {
      alert.evidence().stream()
          .filter(each -> each.at().equals(step.at()))
          .filter(each -> step.level().filter(each.level()::equals).isPresent())
          .findFirst()
          .ifPresent(this::evidence);
    }
  }

  private void evidence(Evidence evidence) {
    List<String> values = new ArrayList<>();
    for (Evidence.Known known : evidence.values()) {
      values.add(
          text.words(AlertSaying.KNOWN, Map.of("name", known.name(), "value", value(known))));
    }
    text.say(AlertSaying.EVIDENCE, Map.of("values", values));
  }

  private String value(Evidence.Known known) {
    if (known.value().isEmpty()) {
      return language.say(AlertSaying.NOT_KNOWN, Map.of());
    }
    return disclosure.showsValues(known.sensitivity())
        ? value(known.attribute(), known.value().get())
        : NOT_SHOWN;
  }

  /** As the book tells values of that attribute; as it was kept where it has another one now. */
  private String value(String attribute, String kept) {
    return book.catalog().find(attribute).flatMap(each -> value(each, kept)).orElse(kept);
  }

  private Optional<String> value(Attribute<?> attribute, String kept) {
    try {
      ActualValue value = ActualValue.shown(ValueText.parse(attribute.type(), kept));
      return new YieldedValue(attribute, value).words(Phrasebook.of(language), zone);
    } catch (IllegalArgumentException e) { // a set, or the attribute was of another type then
      return Optional.empty();
    }
  }

  private void step(AlertStep step) {
    Map<String, Object> values =
        Map.of("what", step.what(), "at", local(step.at()), "by", step.by().orElse(""));
    text.say(step.by().isPresent() ? AlertSaying.STEP_BY : AlertSaying.STEP, values);
    step.tells().ifPresent(role -> text.say(AlertSaying.TOLD, Map.of("role", role)));
    if (step.what() == AlertStep.What.WORSENED) {
      evidence(step);
    }
    step.outcome().ifPresent(found -> text.say(AlertSaying.FOUND, Map.of("outcome", found)));
  }
}

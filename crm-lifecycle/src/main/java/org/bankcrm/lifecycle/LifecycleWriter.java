package org.bankcrm.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;

/** Writes lifecycles as {@link LifecycleKind} reads them. */
final class LifecycleWriter {

  private LifecycleWriter() {}

  static Map<String, Object> write(Lifecycle lifecycle) {
    DocumentWriter head = DocumentWriter.of(lifecycle);
    lifecycle.purpose().ifPresent(purpose -> head.localized("purpose", purpose));
    head.text("subject", lifecycle.subject());
    head.objects("stages", lifecycle.stages().stream().map(LifecycleWriter::stage).toList());
    if (!lifecycle.events().isEmpty()) {
      head.objects("events", lifecycle.events().stream().map(LifecycleWriter::event).toList());
    }
    Map<String, Object> document = new LinkedHashMap<>(head.toMap());
    if (lifecycle.payload().size() > 0) {
      document.put("payload", DocumentWriter.tree(lifecycle.payload()));
    }
    if (!lifecycle.transitions().isEmpty()) {
      document.putAll(
          DocumentWriter.empty()
              .objects(
                  "transitions",
                  lifecycle.transitions().stream().map(LifecycleWriter::transition).toList())
              .toMap());
    }
    return Collections.unmodifiableMap(document);
  }

  private static DocumentWriter stage(Stage stage) {
    DocumentWriter object =
        DocumentWriter.empty().text("code", stage.code()).localized("name", stage.name());
    stage.strategy().ifPresent(strategy -> object.localized("strategy", strategy));
    if (stage.isFinal()) {
      object.yesNo("final", true);
    }
    stage.entries().ifPresent(entries -> object.integer("entries", entries));
    return effects(object, stage.effects());
  }

  private static DocumentWriter event(EventRule event) {
    return DocumentWriter.empty()
        .text("type", event.type())
        .localized("name", event.name())
        .text("unfitting", LifecycleKind.UNFITTING.get(event.unfitting().ordinal()));
  }

  private static DocumentWriter transition(Transition transition) {
    DocumentWriter object =
        DocumentWriter.empty()
            .text("code", transition.code())
            .localized("name", transition.name())
            .texts("from", transition.from())
            .text("to", transition.to());
    trigger(object, transition.trigger());
    transition.when().ifPresent(when -> object.condition("when", when));
    transition.priority().ifPresent(priority -> object.integer("priority", priority));
    if (transition.backwards()) {
      object.yesNo("backwards", true);
    }
    return effects(object, transition.effects());
  }

  private static void trigger(DocumentWriter object, Trigger trigger) {
    if (trigger instanceof OnEvent event) {
      object.text("on", event.type());
    } else if (trigger instanceof AfterTime time) {
      String word = TransitionReader.word(time.unit());
      object.object("after", DocumentWriter.empty().integer(word, time.length()));
    } else if (trigger instanceof AtDate date) {
      DocumentWriter at = DocumentWriter.empty().text("attribute", date.attribute().id());
      object.object("at", date.days() == 0 ? at : at.integer("days", date.days()));
    }
  }

  private static DocumentWriter effects(DocumentWriter object, List<Effect> effects) {
    return effects.isEmpty()
        ? object
        : object.objects(
            "effects",
            effects.stream()
                .map(e -> DocumentWriter.empty().text("code", e.code()).localized("text", e.text()))
                .toList());
  }
}

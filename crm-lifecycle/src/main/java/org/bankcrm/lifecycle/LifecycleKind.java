package org.bankcrm.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.lifecycle.EventRule.Unfitting;
import org.bankcrm.lifecycle.internal.Codes;

/** Reads and writes lifecycles. */
final class LifecycleKind implements PolicyKind {

  static final List<String> UNFITTING = List.of("ignore", "refuse");

  @Override
  public String word() {
    return "lifecycle";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    Set<String> codes = new LinkedHashSet<>();
    for (DocumentReader stage : document.objects("stages", LifecycleCheck.MOST_STAGES)) {
      codes.add(code(stage, "code", codes.size()));
    }
    if (codes.isEmpty()) {
      return List.of();
    }
    LocalizedText name = document.localized("name");
    AttributeInfo info = AttributeInfo.named(name.zh(), name.en());
    return List.of(StageAttributes.next(ref(document), info, List.copyOf(codes)));
  }

  @Override
  public Optional<Policy<?>> read(DocumentReader document) {
    List<DocumentReader> stageObjects = document.objects("stages", LifecycleCheck.MOST_STAGES);
    List<DocumentReader> eventObjects = list(document, "events");
    List<DocumentReader> payloadObjects = list(document, "payload");
    List<DocumentReader> transitionObjects =
        document.has("transitions")
            ? document.objects("transitions", LifecycleCheck.MOST_TRANSITIONS)
            : List.of();
    List<Stage> stages = new ArrayList<>();
    stageObjects.forEach(object -> stages.add(stage(object, stages.size())));
    List<EventRule> events = new ArrayList<>();
    eventObjects.forEach(object -> events.add(event(object, events.size())));
    List<Attribute<?>> payload = payload(payloadObjects, document.catalog());
    List<Transition> transitions = new ArrayList<>();
    transitionObjects.forEach(
        object ->
            transitions.add(TransitionReader.read(object, transitions.size(), stages, payload)));
    PolicyHead head = document.head().withRef(ref(document));
    Optional<LocalizedText> purpose = optional(document, "purpose");
    String subject = code(document, "subject", 0);
    if (document.finish()) {
      Map<String, List<DocumentReader>> objects =
          Map.of(
              "stages", stageObjects,
              "events", eventObjects,
              "payload", payloadObjects,
              "transitions", transitionObjects);
      new LifecycleCheck(stages, events, payload, transitions, sink(document, objects)).check();
    }
    Lifecycle lifecycle =
        new Lifecycle(
            head, purpose, subject, stages, events, AttributeCatalog.of(payload), transitions);
    if (document.isCatalogSound()) {
      checkCatalog(lifecycle, document);
    }
    return Optional.of(lifecycle);
  }

  /** Takes a problem to the object that it is of. */
  private static LifecycleCheck.Sink sink(
      DocumentReader document, Map<String, List<DocumentReader>> objects) {
    return (list, place, key, code, message, advice) -> {
      DocumentReader object =
          place < 0 ? document : objects.getOrDefault(list, List.of()).get(place);
      object.problem(place < 0 ? list : key, code, message, advice);
    };
  }

  private static void checkCatalog(Lifecycle lifecycle, DocumentReader document) {
    for (Attribute<?> attribute : lifecycle.attributes().needed()) {
      if (!document.catalog().contains(attribute)) {
        document.problem(
            "",
            "missing-attribute",
            "the catalogue does not have '" + attribute.id() + "' as " + attribute.type() + ".",
            "Add it to the attributes of the book.");
      }
    }
  }

  /** The id and version, the id short enough for the attributes that are named after it. */
  private static PolicyRef ref(DocumentReader document) {
    PolicyRef ref = document.ref();
    int most = StageAttributes.MAX_LIFECYCLE_ID;
    if (ref.id().length() <= most) {
      return ref;
    }
    String message = "the id has " + ref.id().length() + " characters.";
    document.problem("id", "too-long", message, "Use at most " + most + ".");
    return PolicyRef.of(ref.id().substring(0, most), ref.version());
  }

  private static Stage stage(DocumentReader object, int place) {
    OptionalInt entries =
        object.has("entries")
            ? OptionalInt.of((int) object.integer("entries", 1, Stage.MOST_ENTRIES))
            : OptionalInt.empty();
    return new Stage(
        code(object, "code", place),
        object.localized("name"),
        optional(object, "strategy"),
        object.has("final") && object.yesNo("final"),
        entries,
        effects(object));
  }

  private static EventRule event(DocumentReader object, int place) {
    String unfitting = object.oneOf("unfitting", UNFITTING);
    return new EventRule(
        code(object, "type", place),
        object.localized("name"),
        unfitting.equals("refuse") ? Unfitting.REFUSE : Unfitting.IGNORE);
  }

  /** What the events carry; guards read it beside the catalogue, which must not have it. */
  private static List<Attribute<?>> payload(
      List<DocumentReader> objects, AttributeCatalog catalog) {
    List<Attribute<?>> payload = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (DocumentReader object : objects) {
      Optional<Attribute<?>> read = PayloadReader.read(object).filter(each -> object.isSound());
      if (read.isEmpty()) {
        object.leaveOut(""); // nothing is known of what was meant
      }
      read.ifPresent(
          attribute -> {
            if (catalog.find(attribute.id()).isPresent()) {
              String message = "'" + attribute.id() + "' is in the catalogue already.";
              object.problem("id", "duplicate-attribute", message, "Choose another id.");
            } else if (ids.add(attribute.id())) {
              payload.add(attribute);
            } else {
              String message = "'" + attribute.id() + "' is listed already.";
              object.problem("id", "duplicate-code", message, "List it once.");
            }
          });
    }
    return payload;
  }

  static List<Effect> effects(DocumentReader object) {
    List<Effect> effects = new ArrayList<>();
    for (DocumentReader each : list(object, "effects")) {
      effects.add(new Effect(code(each, "code", effects.size()), each.localized("text")));
    }
    return effects.size() > Effect.MOST ? effects.subList(0, Effect.MOST) : effects;
  }

  private static List<DocumentReader> list(DocumentReader object, String key) {
    int most = key.equals("effects") ? Effect.MOST : LifecycleCheck.MOST_EVENTS;
    return object.has(key) ? object.objects(key, most) : List.of();
  }

  private static Optional<LocalizedText> optional(DocumentReader document, String key) {
    return document.has(key) ? Optional.of(document.localized(key)) : Optional.empty();
  }

  /** The code, or a stand-in by its place once something else was reported. */
  static String code(DocumentReader object, String key, int place) {
    String code = object.text(key, Codes.MAX_LENGTH);
    if (Codes.isCode(code)) {
      return code;
    }
    if (!code.isEmpty()) {
      object.problem(key, "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return "place-" + place;
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    return LifecycleWriter.write((Lifecycle) policy);
  }
}

package org.bankcrm.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageState;

/** A watch as a document: what is settled, and the log of what is not. */
final class WatchDocument {

  private static final long FORMAT = 1;
  private static final int MOST_INPUTS = 1_000_000;

  private final AlertEngine engine;

  private WatchDocument(AlertEngine engine) {
    this.engine = engine;
  }

  static Map<String, Object> write(
      AlertEngine engine, Course settled, List<Input> log, Instant at) {
    WatchDocument document = new WatchDocument(engine);
    DataWriter figures = DataWriter.object();
    DataWriter policies = DataWriter.object();
    for (int i = 0; i < engine.indicatorIds().size(); i++) {
      if (settled.figure(i).isKept()) {
        DataWriter figure = DataWriter.object();
        settled.figure(i).write(figure);
        figures.object(engine.indicatorIds().get(i), figure);
      }
    }
    for (WatchedPolicy each : engine.policies()) {
      Slot slot = settled.slot(each.place);
      if (slot != null) {
        policies.object(each.policy.ref().id(), document.write(slot));
      }
    }
    return DataWriter.document(FORMAT)
        .instant("at", at)
        .instant("settled", settled.at())
        .instant("nextDay", settled.nextLook())
        .object("facts", document.write(settled.facts()))
        .object("figures", figures)
        .object("policies", policies)
        .objects("log", log, document::write)
        .tree();
  }

  private DataWriter write(Facts facts) {
    return DataWriter.of(facts.toDocument());
  }

  private DataWriter write(Slot slot) {
    List<String> raised = new ArrayList<>();
    for (long each : slot.lastRaised) {
      raised.add(Long.toString(each));
    }
    DataWriter object =
        DataWriter.object()
            .integer("on", slot.on)
            .integer("worst", slot.worst)
            .texts("lastRaised", raised)
            .yesNo("armed", slot.armed)
            .integer("told", slot.told)
            .instant("due", slot.due())
            .day("overriddenUntil", Optional.ofNullable(slot.overriddenUntil))
            .object("state", DataWriter.of(slot.state.toDocument()));
    Optional.ofNullable(slot.alert)
        .ifPresent(alert -> object.object("alert", AlertDocuments.write(alert)));
    return object;
  }

  private DataWriter write(Input input) {
    if (input instanceof Input.Told told) {
      return DataWriter.object().object("facts", write(told.facts()));
    } else if (input instanceof Input.Acted acted) {
      return DataWriter.object().object("action", AlertDocuments.write(acted.action()));
    }
    StageEvent event = ((Input.Happened) input).event();
    return DataWriter.object()
        .object(
            "event",
            DataWriter.object()
                .text("id", event.id())
                .text("type", event.type())
                .instant("at", event.at())
                .object("values", DataWriter.of(engine.carried(event).toDocument())));
  }

  static AlertWatch read(AlertEngine engine, Object tree) {
    return DataReader.read(tree, FORMAT, new WatchDocument(engine)::watch);
  }

  private Optional<AlertWatch> watch(DataReader document) {
    Optional<Instant> at = document.instant("at");
    Optional<Instant> settled = document.instant("settled");
    Optional<Instant> nextDay = document.instant("nextDay");
    Optional<Facts> facts = document.document("facts", this::facts);
    Optional<Course> course = facts.map(known -> new Course(engine, known));
    document
        .object("figures")
        .ifPresent(figures -> course.ifPresent(each -> readFigures(figures, each)));
    Map<Integer, Slot> slots = new TreeMap<>();
    document.object("policies").ifPresent(policies -> readSlots(policies, slots));
    List<Input> log = document.objects("log", MOST_INPUTS, this::input);
    return document.made(
        "what a watch wrote",
        () -> {
          Course whole = course.orElseThrow();
          whole.restore(settled.orElseThrow(), nextDay.orElseThrow(), slots);
          AlertWatch watch = new AlertWatch(engine, whole);
          log.forEach(watch::take);
          watch.look(at.orElseThrow());
          return watch;
        });
  }

  private Facts facts(Object tree) {
    return Facts.parse(tree, engine.known());
  }

  private void readFigures(DataReader figures, Course course) {
    for (int i = 0; i < engine.indicatorIds().size(); i++) {
      String id = engine.indicatorIds().get(i);
      Figure figure = course.figure(i);
      if (figures.has(id)) {
        figures.object(id).ifPresent(object -> readFigure(object, figure));
      }
    }
    figures.made("figures", () -> figures);
  }

  private static void readFigure(DataReader object, Figure figure) {
    try {
      figure.read(object);
    } catch (IllegalArgumentException e) { // its words may quote
      object.problem("", CoreProblem.WRONG_VALUE, "expected what a figure remembers.", "");
    }
    object.made("a figure", () -> figure);
  }

  private void readSlots(DataReader policies, Map<Integer, Slot> slots) {
    for (WatchedPolicy each : engine.policies()) {
      String id = each.policy.ref().id();
      if (policies.has(id)) {
        policies
            .object(id)
            .flatMap(object -> slot(object, each))
            .ifPresent(slot -> slots.put(each.place, slot));
      }
    }
    policies.made("policies", () -> policies);
  }

  private static Optional<Slot> slot(DataReader object, WatchedPolicy of) {
    Slot slot = new Slot(of.levels());
    object.integer("on", 0, (1 << of.levels()) - 1).ifPresent(on -> slot.on = on.intValue());
    object.integer("worst", 0, of.levels() - 1).ifPresent(worst -> slot.worst = worst.intValue());
    List<String> raised = object.texts("lastRaised", of.levels());
    object.yesNo("armed").ifPresent(armed -> slot.armed = armed);
    object.integer("told", 0, Long.MAX_VALUE).ifPresent(told -> slot.told = told);
    if (object.has("due")) {
      object.instant("due").ifPresent(due -> slot.due = due);
    }
    if (object.has("overriddenUntil")) {
      object.day("overriddenUntil").ifPresent(day -> slot.overriddenUntil = day);
    }
    object.document("state", StageState::parse).ifPresent(state -> slot.state = state);
    if (object.has("alert")) {
      object.object("alert").flatMap(AlertDocuments::alert).ifPresent(a -> slot.alert = a);
    }
    return object.made(
        "what is remembered of a policy",
        () -> {
          for (int i = 0; i < slot.lastRaised.length; i++) {
            slot.lastRaised[i] = Long.parseLong(raised.get(i));
          }
          slot.stage();
          return slot;
        });
  }

  private Optional<Input> input(DataReader object) {
    Optional<Input> input;
    if (object.has("facts")) {
      input = object.document("facts", this::facts).map(Input.Told::new);
    } else if (object.has("action")) {
      input = object.object("action").flatMap(AlertDocuments::action).map(Input.Acted::new);
    } else {
      input = object.object("event").flatMap(this::event).map(Input.Happened::new);
    }
    return object.made("one thing that was told", input::orElseThrow);
  }

  private Optional<StageEvent> event(DataReader object) {
    Optional<String> id = object.text("id", AlertDocuments.LONGEST);
    Optional<String> type = object.text("type", AlertDocuments.LONGEST);
    Optional<Instant> at = object.instant("at");
    Optional<Facts> values = object.document("values", tree -> Facts.parse(tree, engine.payload()));
    return object.made(
        "an event",
        () -> {
          StageEvent event = StageEvent.of(id.orElseThrow(), type.orElseThrow(), at.orElseThrow());
          for (Attribute<?> each : engine.payload().attributes()) {
            event = with(event, each, values.orElseThrow());
          }
          return event;
        });
  }

  private static <T> StageEvent with(StageEvent event, Attribute<T> attribute, Facts values) {
    return values.get(attribute).map(value -> event.with(attribute, value)).orElse(event);
  }
}

package org.bankcrm.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.lifecycle.StageEvent;

/** A watch as a document: what is settled, and the log of what is not. */
final class WatchDocument {

  private static final long FORMAT = 1;
  private static final int MOST_INPUTS = 1_000_000;
  private static final Duration LONGEST_DAY = Duration.ofDays(2);

  private final AlertEngine engine;

  private WatchDocument(AlertEngine engine) {
    this.engine = engine;
  }

  static Map<String, Object> write(AlertWatch watch, Course settled, List<Input> log) {
    WatchDocument document = new WatchDocument(watch.engine());
    return DataWriter.document(FORMAT)
        .instant("at", watch.at())
        .instant("settled", settled.at())
        .instant("nextDay", settled.nextLook())
        .instant("joined", watch.joined())
        .integer("passed", settled.passed())
        .object("facts", document.write(settled.facts()))
        .object("figures", document.figures(settled))
        .object("policies", document.policies(settled))
        .objects("log", log, document::write)
        .tree();
  }

  private DataWriter figures(Course settled) {
    DataWriter figures = DataWriter.object();
    for (int i = 0; i < engine.indicatorIds().size(); i++) {
      if (settled.figure(i).isKept()) {
        DataWriter figure = DataWriter.object();
        settled.figure(i).write(figure);
        figures.object(engine.indicatorIds().get(i), figure);
      }
    }
    return figures;
  }

  private DataWriter policies(Course settled) {
    DataWriter policies = DataWriter.object();
    for (WatchedPolicy each : engine.policies()) {
      Slot slot = settled.slot(each.place);
      if (slot != null) {
        policies.object(each.policy.ref().id(), SlotDocument.write(each.policy, slot));
      }
    }
    return policies;
  }

  private DataWriter write(Facts facts) {
    return DataWriter.of(facts.toDocument());
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
    Optional<Instant> at = document.asOf("at");
    Optional<Instant> joined = document.has("joined") ? document.asOf("joined") : Optional.empty();
    Supplier<Course> course = settled(document);
    List<Input> log = document.objects("log", MOST_INPUTS, this::input);
    return document.made(
        "what a watch wrote",
        () -> {
          AlertWatch watch = new AlertWatch(engine, course.get());
          joined.ifPresent(watch::joinedAt);
          log.forEach(watch::take);
          watch.look(at.orElseThrow());
          return watch;
        });
  }

  /** What is settled, once it is known that all of the document can be read. */
  private Supplier<Course> settled(DataReader document) {
    Optional<Instant> settled = document.asOf("settled");
    Optional<Instant> nextDay = document.instant("nextDay");
    Optional<Long> passed = document.integer("passed", 0, Course.MOST_PASSED);
    Optional<Facts> facts = facts(document);
    Optional<Course> course =
        settled.flatMap(since -> facts.map(known -> new Course(engine, known)));
    course.ifPresent(each -> readFigures(document, each, settled.orElseThrow()));
    SortedMap<String, Slot> slots = SlotDocument.read(engine, document);
    return () -> {
      Course whole = course.orElseThrow();
      checkDay(settled.orElseThrow(), nextDay.orElseThrow());
      whole.restore(
          settled.orElseThrow(), nextDay.orElseThrow(), passed.orElseThrow(), placed(slots));
      return whole;
    };
  }

  /** The next day may begin at another hour, where the zone has changed its clocks since. */
  private static void checkDay(Instant settled, Instant nextDay) {
    boolean follows = nextDay.isAfter(settled) && !nextDay.isAfter(settled.plus(LONGEST_DAY));
    Checks.require(follows, "nextDay", "follows what is settled");
  }

  private Map<Integer, Slot> placed(SortedMap<String, Slot> slots) {
    Map<Integer, Slot> placed = new TreeMap<>();
    slots.forEach((policy, slot) -> placed.put(engine.place(policy).orElseThrow(), slot));
    return placed;
  }

  private Optional<Facts> facts(DataReader object) {
    Optional<Facts> facts = object.document("facts", tree -> Facts.parse(tree, engine.known()));
    if (facts.isPresent() && !facts.get().zone().equals(engine.zone())) {
      object.problem("facts", CoreProblem.WRONG_VALUE, "expected facts in the engine's zone.", "");
      return Optional.empty();
    }
    return facts;
  }

  /** What is remembered of an indicator that the engine has not got is left out. */
  private void readFigures(DataReader document, Course course, Instant settled) {
    Moment now = new Moment(engine.zone()).to(settled);
    List<String> ids = engine.indicatorIds();
    document.entries(
        "figures",
        "an indicator",
        id -> true,
        (figures, id) -> {
          int place = ids.indexOf(id);
          return place < 0
              ? Optional.empty()
              : figures.object(id).flatMap(each -> readFigure(each, course.figure(place), now));
        });
  }

  private static Optional<Figure> readFigure(DataReader object, Figure figure, Moment now) {
    try {
      figure.read(object, now);
    } catch (IllegalArgumentException e) { // its words may quote
      object.problem("", CoreProblem.WRONG_VALUE, "expected what a figure remembers.", "");
    }
    return object.made("a figure", () -> figure);
  }

  private Optional<Input> input(DataReader object) {
    Optional<Input> input;
    if (object.has("facts")) {
      input = facts(object).map(Input.Told::new);
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

package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.lifecycle.Effect.Parameter;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.bankcrm.lifecycle.StageState.Standing;

/** States and changes as documents. */
final class StageDocuments {

  private static final long FORMAT = 1;
  private static final String CODE = "a code: " + Codes.RULE;

  private static final List<String> TRUTHS = Stream.of(Truth.values()).map(Truth::name).toList();

  private StageDocuments() {}

  static Map<String, Object> write(StageState state) {
    DataWriter document = DataWriter.document(FORMAT);
    state
        .standing()
        .ifPresent(it -> document.text("stage", it.stage()).instant("since", it.since()));
    DataWriter entries = DataWriter.object();
    state.entries().forEach(entries::integer);
    document
        .instant("decidedUntil", state.decidedUntil())
        .object("entries", entries)
        .objects("recent", state.recent(), StageDocuments::write);
    if (!state.taken().isEmpty()) {
      document.objects("taken", List.copyOf(state.taken()), StageDocuments::taken);
    }
    write(state.pauses(), document);
    return document.tree();
  }

  private static void write(StagePauses pauses, DataWriter document) {
    if (!pauses.isNone()) {
      document.object(
          "pauses",
          DataWriter.object()
              .objects("days", pauses.days(), StageDocuments::write)
              .objects("unsure", pauses.unsure(), StageDocuments::write)
              .text("standsStill", pauses.standsStill().name()));
    }
  }

  private static DataWriter write(DateRange stretch) {
    return DataWriter.object()
        .day("from", stretch.fromInclusive())
        .day("before", stretch.toExclusive());
  }

  private static Optional<StagePauses> pauses(DataReader document) {
    return document.has("pauses")
        ? document.object("pauses").flatMap(StageDocuments::pausesOf)
        : Optional.of(StagePauses.NONE);
  }

  private static Optional<StagePauses> pausesOf(DataReader object) {
    List<DateRange> days = object.objects("days", StagePauses.MOST, StageDocuments::stretch);
    List<DateRange> unsure = object.objects("unsure", StagePauses.MOST, StageDocuments::stretch);
    Optional<Truth> still = object.oneOf("standsStill", TRUTHS).map(Truth::valueOf);
    return object.made(
        "pauses in order and apart", () -> new StagePauses(days, unsure, still.orElseThrow()));
  }

  private static Optional<DateRange> stretch(DataReader object) {
    Optional<LocalDate> from = object.day("from");
    Optional<LocalDate> before = object.day("before");
    return object.made(
        "days of which the first is earlier",
        () -> DateRange.of(from.orElseThrow(), before.orElseThrow()));
  }

  private static DataWriter write(SeenEvent seen) {
    return DataWriter.object().text("id", seen.id()).instant("at", seen.at());
  }

  private static DataWriter taken(String transition) {
    return DataWriter.object().text("transition", transition);
  }

  private static Optional<String> taken(DataReader object) {
    Optional<String> transition = code(object, "transition");
    return object.made("a transition", transition::orElseThrow);
  }

  static StageState state(Object tree) {
    return DataReader.read(tree, FORMAT, StageDocuments::state);
  }

  private static Optional<Long> count(DataReader counts, String code) {
    return counts.integer(code, 1, Integer.MAX_VALUE);
  }

  private static List<String> takenOf(DataReader document) {
    return document.has("taken")
        ? document.objects("taken", StageState.MOST_TAKEN, StageDocuments::taken)
        : List.of();
  }

  private static Optional<StageState> state(DataReader document) {
    Optional<Supplier<Standing>> standing = standing(document);
    Optional<Instant> until = instant(document, "decidedUntil");
    SortedMap<String, Long> entries =
        document.entries("entries", CODE, Codes::isCode, StageDocuments::count);
    List<SeenEvent> recent =
        document.objects("recent", StageState.MOST_AT_ONCE, StageDocuments::seen);
    List<String> taken = takenOf(document);
    Optional<StagePauses> pauses = pauses(document);
    return document.made(
        "instants of the years 1800 to 2199, and nothing decided before the stage was entered",
        () ->
            new StageState(
                standing.map(Supplier::get),
                until,
                counts(entries),
                recent,
                new TreeSet<>(taken),
                pauses.orElseThrow()));
  }

  /** Where the subject stands, unless nothing says so; made when both of it are asked for. */
  private static Optional<Supplier<Standing>> standing(DataReader document) {
    if (!document.has("stage") & !document.has("since")) {
      return Optional.empty();
    }
    Optional<String> stage = code(document, "stage");
    Optional<Instant> since = document.instant("since");
    return Optional.of(() -> new Standing(stage.orElseThrow(), since.orElseThrow()));
  }

  private static SortedMap<String, Integer> counts(SortedMap<String, Long> entries) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    entries.forEach((code, count) -> counts.put(code, Math.toIntExact(count)));
    return Collections.unmodifiableSortedMap(counts);
  }

  private static Optional<SeenEvent> seen(DataReader object) {
    Optional<String> id = event(object, "id");
    Optional<Instant> at = object.instant("at");
    return object.made(
        "an instant of the years 1800 to 2199",
        () -> new SeenEvent(id.orElseThrow(), at.orElseThrow()));
  }

  static Map<String, Object> write(StageChange change) {
    Move move = change.move();
    DataWriter document =
        DataWriter.document(FORMAT)
            .instant("at", change.at())
            .text("event", change.event())
            .text("transition", move.transition())
            .localized("reason", move.reason())
            .text("from", move.from())
            .text("to", move.to())
            .day("day", move.day())
            .objects("effects", move.effects(), StageDocuments::write);
    return (move.stays() ? document.yesNo("stays", true) : document).tree();
  }

  private static DataWriter write(Effect effect) {
    DataWriter object =
        DataWriter.object().text("code", effect.code()).localized("text", effect.text());
    if (!effect.parameters().isEmpty()) {
      object.objects("parameters", effect.parameters(), StageDocuments::write);
    }
    effect.due().ifPresent(due -> write(due, object));
    return object;
  }

  private static DataWriter write(Parameter parameter) {
    return DataWriter.object().text("code", parameter.code()).text("value", parameter.value());
  }

  /** Of a step the day, or business days that could not be counted. */
  private static void write(EffectDue due, DataWriter object) {
    if (due instanceof EffectDue.AfterBusinessDays days) {
      object.integer("dueInBusinessDays", days.length());
    } else if (due instanceof EffectDue.On on) {
      object.day("due", on.day());
    }
  }

  static StageChange change(Object tree) {
    return DataReader.read(tree, FORMAT, StageDocuments::change);
  }

  private static Optional<StageChange> change(DataReader document) {
    Optional<Instant> at = document.instant("at");
    Optional<String> event = document.has("event") ? event(document, "event") : Optional.empty();
    Optional<Move> move = move(document);
    return document.made(
        "an instant of the years 1800 to 2199 and a day of the years 1 to 9999",
        () -> new StageChange(at.orElseThrow(), move.orElseThrow(), event));
  }

  /** The parts of a step stand beside those of its change. */
  private static Optional<Move> move(DataReader document) {
    Optional<String> transition =
        document.has("transition") ? code(document, "transition") : Optional.empty();
    Optional<LocalizedText> reason = document.localized("reason");
    Optional<String> from = document.has("from") ? code(document, "from") : Optional.empty();
    Optional<String> to = code(document, "to");
    Optional<LocalDate> day = document.day("day");
    List<Effect> effects = document.objects("effects", Move.MOST_EFFECTS, StageDocuments::effect);
    boolean stays = document.has("stays") && document.yesNo("stays").orElse(false);
    boolean together = !stays || from.equals(to);
    if (!together) {
      document.problem(
          "stays", CoreProblem.WRONG_VALUE, "expected the stage that was left as well.", "");
    }
    return reason.isEmpty() || to.isEmpty() || day.isEmpty() || !together
        ? Optional.empty()
        : Optional.of(
            new Move(transition, reason.get(), from, to.get(), day.get(), effects, stays));
  }

  private static Optional<Effect> effect(DataReader object) {
    Optional<String> code = code(object, "code");
    Optional<LocalizedText> text = object.localized("text");
    List<Parameter> parameters =
        object.has("parameters")
            ? object.objects("parameters", Effect.MOST_PARAMETERS, StageDocuments::parameter)
            : List.of();
    Optional<EffectDue> due = due(object);
    return object.made(
        "an effect", () -> new Effect(code.orElseThrow(), text.orElseThrow(), parameters, due));
  }

  private static Optional<Parameter> parameter(DataReader object) {
    Optional<String> code = code(object, "code");
    Optional<String> value = object.text("value", Effect.LONGEST);
    return object.made("a parameter", () -> new Parameter(code.orElseThrow(), value.orElseThrow()));
  }

  private static Optional<EffectDue> due(DataReader object) {
    if (object.has("dueInBusinessDays")) {
      return object
          .integer("dueInBusinessDays", 0, EffectDue.MOST_DAYS)
          .map(Math::toIntExact)
          .map(EffectDue.AfterBusinessDays::new);
    }
    return object.has("due") ? object.day("due").map(EffectDue.On::new) : Optional.empty();
  }

  private static Optional<String> code(DataReader object, String key) {
    return object.text(key, CODE, text -> Codes.check(text, key));
  }

  private static Optional<String> event(DataReader object, String key) {
    return object.text(
        key,
        "the id of an event: 1 to 128 visible ASCII characters without blanks",
        text -> StageEvent.checkedId(text, key));
  }

  private static Optional<Instant> instant(DataReader object, String key) {
    return object.has(key) ? object.instant(key) : Optional.empty();
  }
}

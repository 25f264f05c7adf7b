package org.bankcrm.alert.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.lifecycle.StageState;

/** Watch list states as documents. */
final class WatchListDocuments {

  private static final long FORMAT = 1;
  private static final int LONGEST = 4_096;

  private WatchListDocuments() {}

  static Map<String, Object> write(WatchListState state) {
    DataWriter document =
        DataWriter.document(FORMAT)
            .object("state", DataWriter.of(state.state().toDocument()))
            .yesNo("heldBack", state.heldBack());
    state.listing().ifPresent(each -> document.object("listing", write(each)));
    if (!state.earlier().isEmpty()) {
      document.objects("earlier", state.earlier(), WatchListDocuments::write);
    }
    return document.tree();
  }

  private static DataWriter write(Listing listing) {
    return DataWriter.object()
        .instant("since", listing.since())
        .text("owner", listing.owner())
        .text("stage", listing.stage().name())
        .instant("due", listing.due())
        .objects("steps", listing.steps(), WatchListDocuments::write)
        .objects("actions", listing.actions(), WatchListDocuments::write);
  }

  private static DataWriter write(WatchListStep step) {
    return DataWriter.object()
        .instant("at", step.at())
        .text("what", step.what().name())
        .text("by", step.by())
        .text("to", step.to())
        .text("reason", step.reason());
  }

  private static DataWriter write(PlannedAction action) {
    return DataWriter.object()
        .text("id", action.id())
        .text("what", action.what())
        .day("due", action.due())
        .text("by", action.by())
        .text("effect", action.effect())
        .day("doneOn", action.doneOn())
        .text("result", action.result());
  }

  static WatchListState read(Object tree) {
    return DataReader.read(tree, FORMAT, WatchListDocuments::state);
  }

  private static Optional<WatchListState> state(DataReader object) {
    Optional<StageState> state = object.document("state", StageState::parse);
    Optional<Boolean> heldBack = object.yesNo("heldBack");
    Optional<Listing> listing =
        object.has("listing")
            ? object.object("listing").flatMap(WatchListDocuments::listing)
            : Optional.empty();
    List<Listing> earlier =
        object.has("earlier")
            ? object.objects("earlier", WatchListState.MOST_EARLIER, WatchListDocuments::listing)
            : List.of();
    return object.made(
        "the state of a watch list",
        () -> new WatchListState(state.orElseThrow(), heldBack.orElseThrow(), listing, earlier));
  }

  private static Optional<Listing> listing(DataReader object) {
    Optional<Instant> since = object.instant("since");
    Optional<String> owner = object.text("owner", LONGEST);
    Optional<WatchListStage> stage = word(object, "stage", WatchListStage.class);
    Optional<Instant> due = object.has("due") ? object.instant("due") : Optional.empty();
    List<WatchListStep> steps =
        object.objects("steps", Listing.MOST_STEPS, WatchListDocuments::step);
    List<PlannedAction> actions =
        object.objects("actions", Listing.MOST_ACTIONS, WatchListDocuments::action);
    return object.made(
        "a listing",
        () ->
            new Listing(
                since.orElseThrow(),
                owner.orElseThrow(),
                stage.orElseThrow(),
                due,
                steps,
                actions));
  }

  private static Optional<WatchListStep> step(DataReader object) {
    Optional<Instant> at = object.instant("at");
    Optional<WatchListStep.What> what = word(object, "what", WatchListStep.What.class);
    Optional<String> by = text(object, "by");
    Optional<String> to = text(object, "to");
    Optional<String> reason = text(object, "reason");
    return object.made(
        "a step", () -> new WatchListStep(at.orElseThrow(), what.orElseThrow(), by, to, reason));
  }

  private static Optional<PlannedAction> action(DataReader object) {
    Optional<String> id = object.text("id", LONGEST);
    Optional<String> what = object.text("what", LONGEST);
    Optional<LocalDate> due = object.day("due");
    Optional<String> by = object.text("by", LONGEST);
    Optional<String> effect = object.text("effect", LONGEST);
    Optional<LocalDate> doneOn = object.has("doneOn") ? object.day("doneOn") : Optional.empty();
    Optional<String> result = text(object, "result");
    return object.made(
        "a planned action",
        () ->
            new PlannedAction(
                id.orElseThrow(),
                what.orElseThrow(),
                due.orElseThrow(),
                by.orElseThrow(),
                effect.orElseThrow(),
                doneOn,
                result));
  }

  private static Optional<String> text(DataReader object, String key) {
    return object.has(key) ? object.text(key, LONGEST) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> word(
      DataReader object, String key, Class<E> type) {
    List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return object.oneOf(key, words).map(word -> Enum.valueOf(type, word));
  }
}

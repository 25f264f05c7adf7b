package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.window.Event.Withdrawal;

/**
 * States as documents: the hash of the windows, what is forgotten, and for each type of event the
 * days with sums, each with the values of all parts in their order, and what is known by id.
 */
final class StateDocument {

  private static final long FORMAT = 2;
  private static final int MOST_DAYS = 40_000;

  private StateDocument() {}

  static Map<String, Object> write(WindowState state) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("windows", state.windows().hash());
    if (state.forgottenBefore() != Integer.MIN_VALUE) {
      document.put("forgottenBefore", EventDocument.date(state.forgottenBefore()));
    }
    Map<String, Object> events = new LinkedHashMap<>();
    for (int place = 0; place < state.windows().types().size(); place++) {
      EventLedger ledger = state.ledger(place);
      events.put(ledger.plan().type.id(), ledger(ledger, state.forgottenBefore()));
    }
    document.put("events", Collections.unmodifiableMap(events));
    return Collections.unmodifiableMap(document);
  }

  private static Map<String, Object> ledger(EventLedger ledger, int forgottenBefore) {
    Map<String, Object> object = new LinkedHashMap<>();
    List<Object> days = new ArrayList<>();
    ledger.sums().forEach((day, bucket) -> days.add(day(ledger.plan(), day, bucket)));
    object.put("days", List.copyOf(days));
    object.put("known", ledger.events().stream().map(EventDocument::write).toList());
    object.put("withdrawn", ledger.withdrawals().stream().map(EventDocument::write).toList());
    if (ledger.settledBefore() > forgottenBefore) {
      object.put("settledBefore", EventDocument.date(ledger.settledBefore()));
    }
    return Collections.unmodifiableMap(object);
  }

  private static Map<String, Object> day(TypePlan plan, int day, Bucket bucket) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("day", EventDocument.date(day));
    object.put("values", values(plan.parts, bucket, bucket.numbers));
    if (bucket.open != null) {
      object.put("open", values(plan.openParts, bucket, bucket.open));
    }
    return Collections.unmodifiableMap(object);
  }

  private static List<Object> values(List<Part> parts, Bucket bucket, long[] numbers) {
    return parts.stream().map(part -> PartText.write(part, bucket, numbers)).toList();
  }

  static WindowState read(Windows windows, Map<String, ?> document) {
    Tree root = Tree.root(requireNonNull(document, "document"));
    root.need("format").requireWhole(FORMAT);
    root.need("windows").require(windows.hash()::equals, "must be the hash of these windows");
    WindowState state = windows.newState();
    Tree forgotten = root.get("forgottenBefore");
    if (forgotten != null) {
      state.forgetBefore(forgotten.day());
    }
    Tree events = root.need("events");
    root.requireNoOthers();
    for (int place = 0; place < windows.types().size(); place++) {
      ledger(state, place, events.need(windows.types().get(place).type.id()));
    }
    events.requireNoOthers();
    return state;
  }

  private static int settledBefore(Tree tree) {
    Tree settled = tree.get("settledBefore");
    return settled == null ? Integer.MIN_VALUE : settled.day();
  }

  private static void ledger(WindowState state, int place, Tree tree) {
    EventLedger ledger = state.ledger(place);
    List<Tree> days = tree.need("days").list(MOST_DAYS);
    days.forEach(each -> day(ledger, state.forgottenBefore(), each));
    int settledBefore = settledBefore(tree);
    int from = Math.max(settledBefore, state.forgottenBefore());
    List<Event> known =
        tree.need("known").list(WindowState.MOST_EVENTS).stream()
            .map(each -> EventDocument.read(ledger.plan().type, from, each))
            .toList();
    List<Withdrawal> withdrawn =
        tree.need("withdrawn").list(WindowState.MOST_EVENTS - known.size()).stream()
            .map(each -> EventDocument.readWithdrawal(from, each))
            .toList();
    tree.requireNoOthers();
    try {
      ledger.restore(settledBefore, state.forgottenBefore(), withdrawn, known);
    } catch (IllegalArgumentException e) {
      throw tree.refused("must not contradict itself");
    }
  }

  private static void day(EventLedger ledger, int forgottenBefore, Tree tree) {
    int day = tree.need("day").day();
    tree.require(ignored -> day >= forgottenBefore, "must not be forgotten");
    TypePlan plan = ledger.plan();
    Bucket bucket = plan.newBucket();
    Tree open = tree.get("open");
    if (open != null) {
      values(plan.openParts, bucket, plan.open(bucket), open);
    }
    values(plan.parts, bucket, bucket.numbers, tree.need("values"));
    tree.requireNoOthers();
    tree.require(ignored -> ledger.sums().put(day, bucket) == null, "must not repeat a day");
  }

  private static void values(List<Part> parts, Bucket bucket, long[] numbers, Tree tree) {
    List<Tree> values = tree.list(parts.size());
    tree.require(ignored -> values.size() == parts.size(), "must have one for each part");
    for (int i = 0; i < values.size(); i++) {
      Part part = parts.get(i);
      values
          .get(i)
          .read(
              value -> {
                PartText.read(part, bucket, numbers, value);
                return value;
              });
    }
  }
}

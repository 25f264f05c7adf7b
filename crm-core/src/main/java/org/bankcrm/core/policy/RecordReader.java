package org.bankcrm.core.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.jspecify.annotations.Nullable;

/** Reads one decision record; for one thread. */
final class RecordReader {

  private static final int MOST_TEXT = 256;
  private static final int MOST_OUTCOMES = 1_000;

  private final ProblemList problems = new ProblemList();
  private final SortedMap<PolicyRef, Truth> notAsked = new TreeMap<>();
  private final Context context = new Context(problems, DocumentLimits.standard().internal());

  DecisionRecord read(Object tree) {
    Item root = new TreeCopy(context).copy(tree, Place.root(""));
    Optional<DecisionRecord> record = Optional.ofNullable(root.fields()).flatMap(this::record);
    problems.refuse(List.of(root), InvalidPolicyException::new);
    return record.orElseThrow(() -> new IllegalStateException("a sound record can be read"));
  }

  private Optional<DecisionRecord> record(Fields fields) {
    Optional<PolicyRef> book = value(fields, "book", PolicyRef::parse);
    Optional<String> bookHash = value(fields, "bookHash", RecordReader::hash);
    Optional<String> factsHash = value(fields, "factsHash", RecordReader::hash);
    Optional<Instant> asOf = value(fields, "asOf", Instant::parse);
    Optional<ZoneId> zone = value(fields, "zone", ZoneId::of);
    Optional<String> version = value(fields, "libraryVersion", Function.identity());
    SortedMap<PolicyRef, SortedMap<String, String>> outcomes = outcomes(fields.need("outcomes"));
    fields.finish();
    if (problems.size() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new DecisionRecord(
            book.orElseThrow(),
            bookHash.orElseThrow(),
            factsHash.orElseThrow(),
            asOf.orElseThrow(),
            zone.orElseThrow(),
            version.orElseThrow(),
            outcomes,
            notAsked));
  }

  private SortedMap<PolicyRef, SortedMap<String, String>> outcomes(@Nullable Item item) {
    SortedMap<PolicyRef, SortedMap<String, String>> outcomes = new TreeMap<>();
    List<Item> list = item == null ? null : item.list(0, MOST_OUTCOMES);
    for (Item one : list == null ? List.<Item>of() : list) {
      Fields fields = one.fields();
      if (fields != null) {
        outcome(one, fields, outcomes);
      }
    }
    return outcomes;
  }

  private void outcome(
      Item one, Fields fields, SortedMap<PolicyRef, SortedMap<String, String>> outcomes) {
    Optional<PolicyRef> ref = value(fields, "policy", PolicyRef::parse);
    SortedMap<String, String> yields = yields(fields.need("yields"));
    Optional<Truth> applies = applies(fields);
    fields.finish();
    if (ref.isPresent() && outcomes.put(ref.get(), yields) != null) {
      one.problem("duplicate-policy", "the policy is listed twice.", "Remove one of them.");
    }
    ref.ifPresent(policy -> applies.ifPresent(truth -> notAsked.put(policy, truth)));
  }

  private static Optional<Truth> applies(Fields fields) {
    return fields.get("applies") == null
        ? Optional.empty()
        : value(fields, "applies", RecordReader::notAsked);
  }

  private static Truth notAsked(String word) {
    if (Truth.TRUE.name().equals(word)) {
      throw new IllegalArgumentException("a policy that was asked has no word for it");
    }
    return Truth.valueOf(word);
  }

  private static SortedMap<String, String> yields(@Nullable Item item) {
    SortedMap<String, String> yields = new TreeMap<>();
    Fields fields = item == null ? null : item.fields();
    for (String id : fields == null ? List.<String>of() : List.copyOf(fields.keys())) {
      value(fields, id, Function.identity()).ifPresent(value -> yields.put(id, value));
    }
    return yields;
  }

  private static String hash(String text) {
    return DecisionRecord.checkHash(text, "hash");
  }

  /** Reports a text that cannot be read, without repeating it. */
  private static <T> Optional<T> value(
      @Nullable Fields fields, String key, Function<String, T> reading) {
    Item item = fields == null ? null : fields.need(key);
    String text = item == null ? null : item.text(MOST_TEXT);
    if (item == null || text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      item.problem("unreadable", "the text is not what belongs here.", "");
      return Optional.empty();
    }
  }
}

package org.bankcrm.core.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.policy.PolicyOutcome.Unsettled;

/** Reads one decision record; for one thread. */
final class RecordReader {

  static final long FORMAT = 1;

  private static final int MOST_TEXT = 256;
  private static final int MOST_OUTCOMES = 10_000;
  private static final String REF = "an id and a version, such as \"card@3\"";
  private static final String HASH = "64 lower-case hexadecimal digits";

  private final SortedMap<PolicyRef, PolicyOutcome> outcomes = new TreeMap<>();
  private final Set<PolicyRef> seen = new HashSet<>();

  private static final String SOUND =
      "a version without control characters, and reasons as of the same instant and zone";

  private RecordReader() {}

  static DecisionRecord read(Object tree) {
    return DataReader.read(tree, FORMAT, document -> new RecordReader().record(document));
  }

  private Optional<DecisionRecord> record(DataReader document) {
    Optional<PolicyRef> book = document.text("book", REF, PolicyRef::parse);
    Optional<String> bookHash = hash(document, "bookHash");
    Optional<String> factsHash = hash(document, "factsHash");
    Optional<Instant> asOf = document.asOf("asOf");
    Optional<ZoneId> zone = document.zone("zone");
    Optional<String> version = document.text("libraryVersion", Checks.MAX_CODE_LENGTH);
    document.objects("outcomes", MOST_OUTCOMES, this::outcome);
    Optional<Explanations> reasons = reasons(document);
    return document.made(
        SOUND,
        () ->
            new DecisionRecord(
                book.orElseThrow(),
                bookHash.orElseThrow(),
                factsHash.orElseThrow(),
                asOf.orElseThrow(),
                zone.orElseThrow(),
                version.orElseThrow(),
                outcomes,
                reasons));
  }

  private static Optional<Explanations> reasons(DataReader document) {
    boolean kept = document.has("reasons");
    return kept ? document.document("reasons", Explanations::parse) : Optional.empty();
  }

  private static Optional<String> hash(DataReader document, String key) {
    return document.text(key, HASH, text -> DecisionRecord.checkHash(text, key));
  }

  private Optional<PolicyOutcome> outcome(DataReader object) {
    Optional<PolicyRef> ref = object.text("policy", REF, PolicyRef::parse);
    Optional<Truth> applies = applies(object);
    SortedMap<String, String> yields =
        entries(object, "yields", (inner, id) -> inner.text(id, MOST_TEXT));
    SortedMap<String, Unsettled> unsettled =
        object.has("unsettled")
            ? entries(object, "unsettled", (inner, id) -> inner.object(id).flatMap(this::unsettled))
            : new TreeMap<>();
    if (ref.isPresent() && !seen.add(ref.get())) {
      object.problem(
          "", CoreProblem.DUPLICATE_POLICY, "the policy is listed twice.", "Remove one of them.");
    }
    Optional<PolicyOutcome> outcome =
        object.made(
            "each attribute settled or unsettled, and none settled of a policy that is not asked",
            () -> new PolicyOutcome(applies.orElseThrow(), yields, unsettled));
    outcome.ifPresent(made -> outcomes.put(ref.orElseThrow(), made));
    return outcome;
  }

  private static Optional<Truth> applies(DataReader object) {
    return object.has("applies")
        ? object.oneOf("applies", List.of("FALSE", "UNKNOWN")).map(Truth::valueOf)
        : Optional.of(Truth.TRUE);
  }

  private static <T> SortedMap<String, T> entries(
      DataReader object, String key, BiFunction<DataReader, String, Optional<T>> reading) {
    return object.entries(key, "the id of an attribute", id -> !id.isBlank(), reading);
  }

  private Optional<Unsettled> unsettled(DataReader object) {
    Optional<String> meanwhile =
        object.has("meanwhile") ? object.text("meanwhile", MOST_TEXT) : Optional.empty();
    List<String> missing = object.texts("missing", MOST_OUTCOMES);
    return object.made("what is missing", () -> new Unsettled(meanwhile, missing));
  }
}

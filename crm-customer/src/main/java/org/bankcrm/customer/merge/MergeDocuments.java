package org.bankcrm.customer.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.held.ErasureProof;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.merge.MergedSource.OwnHolding;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;

/** Merges as documents. */
final class MergeDocuments {

  private static final long FORMAT = 1;
  private static final int MOST = 1_000_000;
  private static final String KEY = "a key of 1 to 128 visible characters without blanks";
  private static final List<String> ROLES =
      Stream.of(HoldingRole.values()).map(Enum::name).toList();

  private MergeDocuments() {}

  static Map<String, Object> write(MergeRecord record) {
    Map<String, Object> document = new LinkedHashMap<>(told(record));
    document.put("hash", ErasureProof.hash(document));
    return Collections.unmodifiableMap(document);
  }

  static String hash(MergeRecord record) {
    return ErasureProof.hash(told(record));
  }

  private static Map<String, Object> told(MergeRecord record) {
    Map<String, Object> document =
        new LinkedHashMap<>(
            DataWriter.document(FORMAT)
                .text("merge", record.id())
                .text("by", record.by())
                .instant("at", record.at())
                .text("reason", record.reason())
                .day("day", record.day())
                .text("survivor", record.survivor().value())
                .objects("sources", record.sources(), MergeDocuments::write)
                .tree());
    document.put("rules", record.rules().toDocument());
    return document;
  }

  private static DataWriter write(MergedSource source) {
    return DataWriter.object()
        .text("customer", source.id().value())
        .object("party", nested(source.party().toDocument()))
        .day("since", source.since())
        .day("statedSince", source.statedSince())
        .objects("relationships", source.relationships(), each -> nested(each.toDocument(), "is"))
        .objects("relatedParties", source.relatedParties(), each -> nested(each.toDocument(), "is"))
        .objects("holdings", source.holdings(), MergeDocuments::write)
        .texts("interactions", source.interactions().stream().map(InteractionId::value).toList())
        .object("consents", nested(source.consents().toDocument()))
        .objects(
            "states",
            source.states().documents().entrySet(),
            state -> nested(state.getValue(), "state").text("part", state.getKey()));
  }

  private static DataWriter write(OwnHolding holding) {
    return DataWriter.object()
        .text("id", holding.id().value())
        .objects(
            "participants",
            holding.participants(),
            each ->
                DataWriter.object()
                    .text("party", each.party().value())
                    .text("role", each.role().name()));
  }

  private static DataWriter nested(Map<String, Object> document, String key) {
    return DataWriter.object().object(key, nested(document));
  }

  private static DataWriter nested(Map<String, Object> document) {
    return DataWriter.of(document);
  }

  static MergeRecord parse(Object tree) {
    return DataReader.read(tree, FORMAT, MergeDocuments::read);
  }

  private static Optional<MergeRecord> read(DataReader document) {
    Optional<String> id = document.text("merge", Checks.MAX_ID_LENGTH);
    Optional<String> by = document.text("by", Checks.MAX_ID_LENGTH);
    Optional<Instant> at = document.asOf("at");
    Optional<String> reason =
        document.has("reason") ? document.text("reason", Checks.MAX_ID_LENGTH) : Optional.empty();
    Optional<LocalDate> day = document.day("day");
    Optional<CustomerId> survivor = key(document, "survivor", CustomerId::of);
    List<MergedSource> sources = document.objects("sources", MOST, MergeDocuments::source);
    Optional<MergeRules> rules = document.document("rules", MergeRules::kept);
    Optional<String> hash = document.text("hash", Checks.MAX_ID_LENGTH);
    Optional<MergeRecord> record =
        document.made(
            "a merge of several records into one of them",
            () ->
                new MergeRecord(
                    id.orElseThrow(),
                    by.orElseThrow(),
                    at.orElseThrow(),
                    reason,
                    rules.orElseThrow(),
                    day.orElseThrow(),
                    survivor.orElseThrow(),
                    sources));
    record
        .filter(made -> !made.hash().equals(hash.orElseThrow()))
        .ifPresent(
            made ->
                document.problem(
                    "hash",
                    CoreProblem.WRONG_VALUE,
                    "the document is not the one that the hash was made of.",
                    "Restore the document as it was written."));
    return record;
  }

  private static Optional<MergedSource> source(DataReader object) {
    Optional<CustomerId> id = key(object, "customer", CustomerId::of);
    Optional<Party> party = object.document("party", Party::parse);
    Optional<LocalDate> since = day(object, "since");
    Optional<LocalDate> statedSince = day(object, "statedSince");
    List<Relationship> relationships =
        object.objects("relationships", MOST, each -> nested(each, Relationship::parse));
    List<Party> related =
        object.objects("relatedParties", MOST, each -> nested(each, Party::parse));
    List<OwnHolding> holdings = object.objects("holdings", MOST, MergeDocuments::holding);
    List<String> interactions = object.texts("interactions", MOST);
    Optional<ConsentLedger> consents = object.document("consents", ConsentLedger::parse);
    List<Map.Entry<String, Map<String, Object>>> states =
        object.objects("states", MOST, MergeDocuments::state);
    return object.made(
        "a customer whose keys are well formed",
        () ->
            new MergedSource(
                id.orElseThrow(),
                party.orElseThrow(),
                since,
                statedSince,
                relationships,
                related,
                holdings,
                interactions.stream().map(InteractionId::of).toList(),
                consents.orElseThrow(),
                states(states)));
  }

  private static HeldStates states(List<Map.Entry<String, Map<String, Object>>> states) {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    states.forEach(state -> all.put(state.getKey(), state.getValue()));
    Checks.require(all.size() == states.size(), "states", "must name each part once");
    return HeldStates.of(all);
  }

  private static <T> Optional<T> nested(DataReader object, Function<Object, T> parsing) {
    Optional<T> is = object.document("is", parsing);
    return object.made("a document", is::orElseThrow);
  }

  private static Optional<Map.Entry<String, Map<String, Object>>> state(DataReader object) {
    Optional<Map<String, Object>> state = object.document("state", MergeDocuments::tree);
    Optional<String> part = object.text("part", Checks.MAX_CODE_LENGTH);
    return object.made(
        "a part and its state", () -> Map.entry(part.orElseThrow(), state.orElseThrow()));
  }

  /** The part itself reads it when it is asked for. */
  private static Map<String, Object> tree(Object tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> copy.put((String) key, value));
    }
    return copy;
  }

  private static Optional<OwnHolding> holding(DataReader object) {
    Optional<HoldingId> id = key(object, "id", HoldingId::of);
    List<Participant> participants =
        object.objects("participants", MOST, MergeDocuments::participant);
    return object.made("a holding", () -> new OwnHolding(id.orElseThrow(), participants));
  }

  private static Optional<Participant> participant(DataReader object) {
    Optional<PartyId> party = key(object, "party", PartyId::of);
    Optional<String> role = object.oneOf("role", ROLES);
    return object.made(
        "a party and its role",
        () -> new Participant(party.orElseThrow(), HoldingRole.valueOf(role.orElseThrow())));
  }

  private static Optional<LocalDate> day(DataReader object, String key) {
    return object.has(key) ? object.day(key) : Optional.empty();
  }

  private static <T> Optional<T> key(DataReader object, String key, Function<String, T> reading) {
    return object.text(key, KEY, reading);
  }
}

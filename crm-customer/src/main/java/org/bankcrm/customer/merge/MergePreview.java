package org.bankcrm.customer.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.ConsentStatus;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.StaffId;

/** What a merge would do, line by line, for the person who approves it. */
final class MergePreview {

  private final CustomerMerge merge;
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  MergePreview(CustomerMerge merge, Language language) {
    this.merge = merge;
    this.language = language;
  }

  List<String> lines() {
    MergeRecord record = merge.record();
    say(
        MergeSaying.BECOMES,
        Map.of("customer", key(record.survivor()), "others", keys(record.aliases())));
    say(MergeSaying.CHOSEN, Map.of("rules", record.rules().ref().toString(), "by", record.by()));
    merge.origins().forEach(this::origin);
    counts();
    consents();
    households();
    bound();
    today(MergeSaying.MANAGER, each -> each.manager().map(StaffId::value));
    today(MergeSaying.BRANCH, each -> each.branch().map(BranchId::value));
    lines.addAll(merge.ofStates(language));
    say(MergeSaying.UNDONE, Map.of("merge", record.id()));
    return List.copyOf(lines);
  }

  private void say(MergeSaying saying, Map<String, ?> values) {
    lines.add(language.say(saying, values));
  }

  private static String key(CustomerId id) {
    return id.value();
  }

  private String keys(List<CustomerId> ids) {
    return language.list(ids.stream().map(CustomerId::value).toList());
  }

  /** What all agree on, or one alone knows, needs no line. */
  private void origin(FieldOrigin origin) {
    if (!origin.others().isEmpty()) {
      say(
          MergeSaying.LOST_TO_VIEW,
          Map.of(
              "field", origin.field(),
              "customer", key(origin.from()),
              "why", origin.why(),
              "others", keys(origin.others())));
    }
  }

  private void counts() {
    CustomerRecord survivor = merge.survivor();
    say(
        MergeSaying.HISTORY,
        Map.of(
            "holdings", survivor.holdings().size(),
            "transactions", survivor.transactions().size(),
            "interactions", survivor.interactions().size(),
            "points", survivor.party().contactPoints().size()));
    say(MergeSaying.COUNTS_ADD, Map.of());
  }

  /** Each use that one of the records allows or refuses, and the customer as one does not. */
  private void consents() {
    for (ConsentScope scope : scopes()) {
      Map<CustomerId, ConsentStatus> before = new LinkedHashMap<>();
      merge.sources().forEach(each -> before.put(each.id(), at(each.record(), scope)));
      ConsentStatus after = at(merge.survivor(), scope);
      List<CustomerId> others =
          before.keySet().stream().filter(id -> before.get(id) != after).sorted().toList();
      if (!others.isEmpty()) {
        say(
            MergeSaying.CONSENT,
            Map.of(
                "use", use(scope),
                "status", after,
                "others", keys(others)));
      }
    }
  }

  private static ConsentStatus at(CustomerRecord record, ConsentScope scope) {
    return record.consents().at(record.asOf(), scope).status();
  }

  private Set<ConsentScope> scopes() {
    ConsentLedger ledger = merge.survivor().consents();
    Instant asOf = merge.survivor().asOf();
    Set<ConsentScope> scopes = new LinkedHashSet<>();
    ledger.events().stream()
        .filter(event -> !event.at().isAfter(asOf))
        .map(ConsentEvent::scope)
        .sorted(Comparator.comparing(ConsentScope::toString))
        .forEach(scopes::add);
    return scopes;
  }

  private String use(ConsentScope scope) {
    Purpose purpose = scope.purpose();
    List<String> use = new ArrayList<>(List.of(language.label(purpose)));
    scope.channel().map((Channel channel) -> language.label(channel)).ifPresent(use::add);
    scope.contactPoint().ifPresent(point -> use.add(point.value()));
    return language.list(use);
  }

  private void households() {
    Set<String> households = new TreeSet<>();
    for (MergeSource source : merge.sources()) {
      source.record().household().ifPresent(each -> households.add(each.id().value()));
    }
    if (households.size() > 1) {
      String main = merge.survivor().household().map(each -> each.id().value()).orElse("");
      say(MergeSaying.HOUSEHOLDS, Map.of("households", language.list(households), "main", main));
    }
    rollsUp();
  }

  /** A household in which the balances counted for a record, and do not for the customer as one. */
  private void rollsUp() {
    for (HouseholdMembership is : memberships(merge.survivor())) {
      List<CustomerId> counted =
          ids(
              record ->
                  memberships(record).stream()
                      .anyMatch(own -> own.household().equals(is.household()) && own.rollsUp()));
      if (!is.rollsUp() && !counted.isEmpty()) {
        say(
            MergeSaying.ROLLS_UP,
            Map.of("household", is.household().value(), "others", keys(counted)));
      }
    }
  }

  private static List<HouseholdMembership> memberships(CustomerRecord record) {
    return record.relationships().stream()
        .filter(HouseholdMembership.class::isInstance)
        .map(HouseholdMembership.class::cast)
        .filter(each -> each.party().equals(record.party().id()))
        .filter(each -> each.isActiveOn(record.asOfDate()))
        .toList();
  }

  private List<CustomerId> ids(Predicate<CustomerRecord> is) {
    return merge.sources().stream()
        .filter(source -> is.test(source.record()))
        .map(MergeSource::id)
        .sorted()
        .toList();
  }

  /** What bound one of the records to another. */
  private void bound() {
    Set<PartyId> parties = new HashSet<>();
    merge.sources().forEach(source -> parties.add(source.record().party().id()));
    List<CustomerId> bound =
        ids(
            record ->
                record.relationships().stream()
                    .anyMatch(
                        each -> each.parties().size() > 1 && parties.containsAll(each.parties())));
    if (!bound.isEmpty()) {
      say(MergeSaying.BOUND, Map.of("customers", keys(bound)));
    }
  }

  /** Of what a customer has one today, and the records have several. */
  private void today(MergeSaying saying, Function<CustomerRecord, Optional<String>> value) {
    Optional<String> after = value.apply(merge.survivor());
    List<CustomerId> others =
        ids(
            record ->
                value.apply(record).filter(own -> !after.equals(Optional.of(own))).isPresent());
    if (!others.isEmpty()) {
      say(saying, Map.of("key", after.orElse(""), "others", keys(others)));
    }
  }
}

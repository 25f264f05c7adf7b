package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.merge.MergeProblem.Code;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;

/** Whose is what came after a merge: by its key, by choice, or nobody's, which is told. */
final class Attribution {

  private final MergeRecord merge;
  private final Map<LaterThing, CustomerId> choices;
  private final Set<LaterThing> used = new HashSet<>();
  private final Set<LaterThing> told = new HashSet<>();
  private final Map<CustomerId, Later> later = new TreeMap<>();

  /** What came later and is one record's. */
  static final class Later {
    final List<Holding> holdings = new ArrayList<>();
    final List<Interaction> interactions = new ArrayList<>();
    final List<ConsentEvent> consents = new ArrayList<>();
    final List<Relationship> relationships = new ArrayList<>();
    final List<ContactPoint> contactPoints = new ArrayList<>();
  }

  Attribution(MergeRecord merge, Map<LaterThing, CustomerId> choices) {
    this.merge = merge;
    this.choices = Map.copyOf(choices);
    merge.sources().forEach(source -> later.put(source.id(), new Later()));
  }

  Later of(CustomerId id) {
    Later own = later.get(id);
    if (own == null) {
      throw new IllegalStateException("every record of the merge has its own");
    }
    return own;
  }

  List<MergedSource> sources() {
    return merge.sources();
  }

  List<CustomerId> having(Predicate<MergedSource> has) {
    return merge.sources().stream().filter(has).map(MergedSource::id).toList();
  }

  PartyId party(CustomerId id) {
    return merge.sources().stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow()
        .party()
        .id();
  }

  void tell(Kind kind, String key) {
    told.add(LaterThing.of(kind, key));
  }

  void tell(LaterThing thing) {
    told.add(thing);
  }

  /** The record that a person chose; what nobody chose is told. */
  List<CustomerId> chosen(Kind kind, String key) {
    LaterThing thing = LaterThing.of(kind, key);
    used.add(thing);
    CustomerId choice = choices.get(thing);
    if (choice == null || !later.containsKey(choice)) {
      told.add(thing);
      return List.of();
    }
    return List.of(choice);
  }

  /** What is in no record, in the order of kinds and keys. */
  List<LaterThing> told() {
    return told.stream()
        .sorted(Comparator.comparing(LaterThing::kind).thenComparing(LaterThing::key))
        .toList();
  }

  /**
   * Ends the attribution.
   *
   * @throws InvalidMergeException if a choice was of no use
   */
  void refuseUselessChoices() {
    List<MergeProblem> problems = new ArrayList<>();
    for (LaterThing thing : new TreeMap<>(byText(choices)).values()) {
      if (!used.contains(thing) || !later.containsKey(choices.get(thing))) {
        problems.add(MergeProblem.of(Code.USELESS_CHOICE, "/" + thing.kind() + "/" + thing.key()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidMergeException(problems);
    }
  }

  private static Map<String, LaterThing> byText(Map<LaterThing, CustomerId> choices) {
    Map<String, LaterThing> things = new HashMap<>();
    choices.keySet().forEach(thing -> things.put(thing.kind() + "/" + thing.key(), thing));
    return things;
  }
}

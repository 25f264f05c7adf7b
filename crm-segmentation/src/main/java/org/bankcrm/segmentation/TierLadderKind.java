package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;

/** Reads and writes tier ladders. */
final class TierLadderKind implements PolicyKind {

  @Override
  public String word() {
    return "tier-ladder";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    Set<String> codes = new LinkedHashSet<>();
    for (DocumentReader tier : document.objects("tiers", TierLadder.MOST)) {
      codes.add(Trees.code(tier, codes.size()));
    }
    return codes.isEmpty() ? List.of() : yields(document, List.copyOf(codes));
  }

  private static List<Attribute<?>> yields(DocumentReader document, List<String> codes) {
    PolicyRef ref = Trees.ref(document);
    LocalizedText name = document.localized("name");
    Attribute<?> placed = TierLadder.attribute(ref, name, codes);
    return document.has("retention")
        ? List.of(placed, TierLadder.earnedAttribute(ref, name, codes))
        : List.of(placed);
  }

  @Override
  public Policy<?> read(DocumentReader document) {
    List<DocumentReader> objects = document.objects("tiers", TierLadder.MOST);
    Optional<DocumentReader> retained =
        document.has("retention") ? Optional.of(document.object("retention")) : Optional.empty();
    List<Tier> tiers = new ArrayList<>();
    for (DocumentReader object : objects) {
      tiers.add(tier(object, tiers.size()));
    }
    PolicyHead head = Trees.head(document);
    Optional<TierRetention> retention = retained.map(RetentionTree::read);
    Optional<LocalizedText> purpose = Trees.optional(document, "purpose");
    if (document.finish()) {
      new LadderCheck(tiers, sink(document, retained.orElse(document), objects))
          .check(retention, Optional.of(head.ref()));
    }
    return new TierLadder(head, purpose, retention, tiers);
  }

  /** Takes a problem to the object that its path leads to. */
  private static LadderCheck.Sink sink(
      DocumentReader document, DocumentReader retention, List<DocumentReader> tiers) {
    return (path, code, message, advice) -> {
      String[] steps = path.substring(1).split("/", -1);
      DocumentReader object =
          switch (steps.length) {
            case 1 -> document;
            case 2 -> retention;
            default -> tiers.get(Integer.parseInt(steps[1]));
          };
      object.problem(steps[steps.length - 1], code, message, advice);
    };
  }

  private static Tier tier(DocumentReader object, int place) {
    return new Tier(
        Trees.code(object, place),
        object.localized("name"),
        when(object),
        object.has("hold") ? Optional.of(object.condition("hold")) : Optional.empty(),
        entitlements(object));
  }

  /** The condition, or none where the tier says that it is open to all. */
  private static Optional<Condition> when(DocumentReader object) {
    if (!object.has("otherwise")) {
      return Optional.of(object.condition("when"));
    }
    if (!object.yesNo("otherwise")) {
      object.problem(
          "otherwise", "wrong-value", "'otherwise' is not true.", "Write true, or a condition.");
    }
    if (object.has("when")) {
      object.problem(
          "otherwise",
          "when-and-otherwise",
          "a tier has a condition or is open to all, not both.",
          "Leave out 'when' or 'otherwise'.");
      return Optional.of(object.condition("when"));
    }
    return Optional.empty();
  }

  private static Entitlements entitlements(DocumentReader object) {
    if (!object.has("entitlements")) {
      return Entitlements.none();
    }
    Set<String> codes = new LinkedHashSet<>();
    List<Entitlement> entitlements = new ArrayList<>();
    for (DocumentReader each : object.objects("entitlements", Entitlements.MOST)) {
      Entitlement entitlement = entitlement(each, entitlements.size());
      if (codes.add(entitlement.code())) {
        entitlements.add(entitlement);
      } else {
        each.problem(
            "code",
            "duplicate-code",
            "entitlement '" + entitlement.code() + "' is listed already.",
            "List it once.");
      }
    }
    return new Entitlements(entitlements);
  }

  private static Entitlement entitlement(DocumentReader object, int place) {
    OptionalInt quantity =
        object.has("quantity")
            ? OptionalInt.of((int) object.integer("quantity", 1, Entitlement.MAX_QUANTITY))
            : OptionalInt.empty();
    return new Entitlement(Trees.code(object, place), object.localized("name"), quantity);
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    TierLadder ladder = (TierLadder) policy;
    DocumentWriter document = DocumentWriter.of(ladder);
    ladder.purpose().ifPresent(purpose -> document.localized("purpose", purpose));
    ladder.retention().ifPresent(rules -> document.object("retention", RetentionTree.write(rules)));
    return document
        .objects("tiers", ladder.tiers().stream().map(TierLadderKind::write).toList())
        .toMap();
  }

  private static DocumentWriter write(Tier tier) {
    DocumentWriter object =
        DocumentWriter.empty().text("code", tier.code()).localized("name", tier.name());
    tier.when()
        .ifPresentOrElse(
            when -> object.condition("when", when), () -> object.yesNo("otherwise", true));
    tier.hold().ifPresent(hold -> object.condition("hold", hold));
    List<Entitlement> entitlements = tier.entitlements().all();
    return entitlements.isEmpty()
        ? object
        : object.objects("entitlements", entitlements.stream().map(TierLadderKind::write).toList());
  }

  private static DocumentWriter write(Entitlement entitlement) {
    DocumentWriter object =
        DocumentWriter.empty()
            .text("code", entitlement.code())
            .localized("name", entitlement.name());
    entitlement.quantity().ifPresent(quantity -> object.integer("quantity", quantity));
    return object;
  }
}

package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.segmentation.internal.Codes;

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
      codes.add(code(tier, codes.size()));
    }
    return codes.isEmpty()
        ? List.of()
        : List.of(
            TierLadder.attribute(
                Trees.ref(document), document.localized("name"), List.copyOf(codes)));
  }

  @Override
  public Policy<?> read(DocumentReader document) {
    List<DocumentReader> objects = document.objects("tiers", TierLadder.MOST);
    List<Tier> tiers = new ArrayList<>();
    for (DocumentReader object : objects) {
      tiers.add(tier(object, tiers.size()));
    }
    LadderCheck.check(
        tiers,
        (place, key, code, message, advice) ->
            (place < 0 ? document : objects.get(place)).problem(key, code, message, advice));
    return new TierLadder(
        Trees.ref(document),
        document.localized("name"),
        Trees.optional(document, "purpose"),
        tiers);
  }

  private static Tier tier(DocumentReader object, int place) {
    String code = code(object, place);
    return new Tier(code, object.localized("name"), when(object), entitlements(object));
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
    return new Entitlement(code(object, place), object.localized("name"), quantity);
  }

  /** The code, or a stand-in by its place once something else was reported. */
  private static String code(DocumentReader object, int place) {
    String code = object.text("code", Codes.MAX_LENGTH);
    if (Codes.isCode(code)) {
      return code;
    }
    if (!code.isEmpty()) {
      object.problem("code", "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return "place-" + place;
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    TierLadder ladder = (TierLadder) policy;
    DocumentWriter document = DocumentWriter.of(ladder);
    ladder.purpose().ifPresent(purpose -> document.localized("purpose", purpose));
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

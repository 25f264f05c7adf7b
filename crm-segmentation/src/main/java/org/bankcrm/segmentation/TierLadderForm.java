package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.RankOrder;
import org.bankcrm.core.policy.Values;

/** The form of tier ladders. */
final class TierLadderForm {

  static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "达到该等级的条件", "what opens the rung to a customer");

  static final Key<Boolean> OTHERWISE =
      Key.of("otherwise", Values.yes(), "最低等级，对所有客户开放", "the bottom rung, open to all");

  static final Key<Condition> HOLD =
      Key.of(
          "hold",
          Values.condition(),
          "已在该等级者的保级条件",
          "what keeps customers on the rung who no longer meet its condition");

  static final Key<TierGuarantee> GUARANTEED =
      Key.of(
          "guaranteed",
          Values.object(RetentionForm.GUARANTEE),
          "达到该等级者的保级期，其间不因未达标而降级",
          "for how long the rung is promised to whoever reaches it");

  static final Key<Integer> QUANTITY =
      Key.of(
          "quantity",
          Values.whole(1, Entitlement.MAX_QUANTITY),
          "数量；不计数者不写",
          "how many; left out where there is nothing to count");

  private static final Form<Entitlement> ENTITLEMENT =
      Form.<Entitlement>of()
          .needed(Key.CODE, Entitlement::code)
          .needed(Key.NAME, Entitlement::name)
          .maybe(QUANTITY, each -> each.quantity().stream().boxed().findFirst())
          .makes(
              draft ->
                  new Entitlement(
                      draft.get(Key.CODE),
                      draft.get(Key.NAME),
                      RetentionForm.number(draft.find(QUANTITY))));

  static final Key<List<Entitlement>> ENTITLEMENTS =
      Key.of(
          "entitlements",
          Values.distinct(
              Values.objects(ENTITLEMENT, 1, Entitlements.MOST), Key.CODE, Entitlement::code),
          "该等级附带的权益",
          "the services that the rung brings");

  private static final Form<Tier> TIER =
      Form.<Tier>of()
          .needed(Key.CODE, Tier::code)
          .needed(Key.NAME, Tier::name)
          .maybe(WHEN, Tier::when)
          .maybe(OTHERWISE, tier -> tier.when().isPresent() ? Optional.empty() : Optional.of(true))
          .maybe(HOLD, Tier::hold)
          .maybe(GUARANTEED, Tier::guaranteed)
          .usually(ENTITLEMENTS, List.of(), tier -> tier.entitlements().all())
          .oneOf(WHEN, OTHERWISE)
          .makes(TierLadderForm::tier);

  static final Key<List<Tier>> TIERS =
      Key.of(
          "tiers",
          Values.distinct(Values.objects(TIER, 2, TierLadder.MOST), Key.CODE, Tier::code),
          "各等级，由高到低",
          "the rungs, best first; the last is open to all");

  static final Key<TierRetention> RETENTION =
      Key.of(
          "retention",
          Values.object(RetentionForm.FORM),
          "对已有等级客户的升降与保级规则",
          "how customers rise and fall who stand on a rung already");

  static final Form<TierLadder> FORM =
      Form.<TierLadder>ofPolicy(AttributeIds.MAX_LADDER_ID)
          .maybe(Common.PURPOSE, TierLadder::purpose)
          .maybe(RETENTION, TierLadder::retention)
          .needed(TIERS, TierLadder::tiers)
          .usually(FormerCode.FORMERLY, List.of(), TierLadder::formerly)
          .check(draft -> new LadderCheck(draft).check())
          .check(draft -> FormerCode.check(draft, codes(draft)))
          .makes(TierLadderForm::ladder);

  static final FormKind<TierLadder> KIND =
      FormKind.of("tier-ladder", TierLadder.class, FORM, TierLadderForm::yields)
          .withInputs(TierLadderForm::inputs)
          .withRanks(TierLadderForm::ranks)
          .withNote(TierLadderNote.TEXT)
          .withProblems(SegmentationProblem.values());

  private TierLadderForm() {}

  private static Tier tier(Draft draft) {
    return new Tier(
        draft.get(Key.CODE),
        draft.get(Key.NAME),
        draft.find(WHEN),
        draft.find(HOLD),
        draft.find(GUARANTEED),
        new Entitlements(draft.get(ENTITLEMENTS)));
  }

  private static TierLadder ladder(Draft draft) {
    return new TierLadder(
        draft.head(),
        draft.find(Common.PURPOSE),
        draft.find(RETENTION),
        draft.get(TIERS),
        draft.get(FormerCode.FORMERLY));
  }

  private static List<String> codes(Draft draft) {
    Set<String> distinct = new LinkedHashSet<>();
    draft.parts(TIERS).forEach(tier -> tier.find(Key.CODE).ifPresent(distinct::add));
    return List.copyOf(distinct);
  }

  private static List<Attribute<?>> inputs(Draft draft) {
    List<String> codes = codes(draft);
    return draft.has(RETENTION) && !codes.isEmpty()
        ? new TierStateAttributes(draft.ref(), codes, Map.of(), guarantees(draft)).all()
        : List.of();
  }

  private static boolean guarantees(Draft draft) {
    return draft.parts(TIERS).stream().anyMatch(tier -> tier.has(GUARANTEED));
  }

  private static List<CodeAttribute> yields(Draft draft) {
    List<String> codes = codes(draft);
    if (codes.isEmpty()) {
      return List.of();
    }
    PolicyRef ref = draft.ref();
    LocalizedText name = draft.name();
    CodeAttribute placed = TierLadder.attribute(ref, name, codes);
    return draft.has(RETENTION)
        ? List.of(placed, TierLadder.earnedAttribute(ref, name, codes))
        : List.of(placed);
  }

  /** The rungs stand best first. */
  private static List<RankOrder> ranks(Draft draft) {
    List<String> lowestFirst = new ArrayList<>(codes(draft));
    Collections.reverse(lowestFirst);
    return yields(draft).stream().map(yielded -> new RankOrder(yielded, lowestFirst)).toList();
  }
}

package org.bankcrm.segmentation;

import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of segments. */
final class SegmentForm {

  static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "谁属于该客群", "who belongs to it");

  static final Key<Condition> EXCLUDE =
      Key.of(
          "exclude", Values.condition(), "无论其他条件如何均排除的客户", "who is kept out whatever else holds");

  static final Key<LocalizedText> STRATEGY =
      Key.of("strategy", Values.localized(), "经营策略", "how the bank means to treat these customers");

  static final Form<Segment> FORM =
      Form.<Segment>ofPolicy(AttributeIds.MAX_POLICY_ID)
          .maybe(Common.PURPOSE, Segment::purpose)
          .needed(WHEN, Segment::when)
          .maybe(EXCLUDE, Segment::exclude)
          .maybe(STRATEGY, Segment::strategy)
          .makes(
              draft ->
                  new Segment(
                      draft.head(),
                      draft.get(WHEN),
                      draft.find(EXCLUDE),
                      draft.find(Common.PURPOSE),
                      draft.find(STRATEGY)));

  static final FormKind<Segment> KIND =
      FormKind.of(
          "segment",
          Segment.class,
          FORM,
          draft -> List.of(Segment.attribute(draft.ref(), draft.name())));

  private SegmentForm() {}
}

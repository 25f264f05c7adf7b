package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.segmentation.SegmentFamily.Mode;
import org.bankcrm.segmentation.SegmentFamily.Remainder;

/** The form of families of segments. */
final class SegmentFamilyForm {

  static final Key<Mode> MODE =
      Key.of(
          "mode",
          Values.word(Mode.class, mode -> mode.word),
          "互斥或可重叠",
          "whether a customer counts in one segment alone or in all that they are in");

  static final Key<List<String>> SEGMENTS =
      Key.of(
          "segments",
          Values.list(Values.policyId(AttributeIds.MAX_POLICY_ID), 1, SegmentFamily.MOST),
          "客群编号，依次序",
          "the ids of the segments, in their order");

  private static final Form<Remainder> OTHERS =
      Form.<Remainder>of()
          .needed(Key.CODE, Remainder::code)
          .needed(Key.NAME, Remainder::name)
          .makes(draft -> new Remainder(draft.get(Key.CODE), draft.get(Key.NAME)));

  static final Key<Remainder> REMAINDER =
      Key.of(
          "remainder",
          Values.object(OTHERS),
          "不属于任何客群者归入何处",
          "where those stand who are in no segment");

  static final Form<SegmentFamily> FORM =
      Form.<SegmentFamily>ofPolicy(AttributeIds.MAX_POLICY_ID)
          .maybe(Common.PURPOSE, SegmentFamily::purpose)
          .needed(MODE, SegmentFamily::mode)
          .needed(SEGMENTS, SegmentFamily::segments)
          .needed(REMAINDER, SegmentFamily::remainder)
          .usually(FormerCode.FORMERLY, List.of(), SegmentFamily::formerly)
          .check(SegmentFamilyForm::checkRemainder)
          .check(draft -> FormerCode.check(draft, codes(draft)))
          .makes(SegmentFamilyForm::make);

  static final FormKind<SegmentFamily> KIND =
      FormKind.of("segment-family", SegmentFamily.class, FORM, SegmentFamilyForm::yields);

  private SegmentFamilyForm() {}

  private static SegmentFamily make(Draft draft) {
    return new SegmentFamily(
        draft.head(),
        draft.find(Common.PURPOSE),
        draft.get(MODE),
        draft.get(SEGMENTS),
        draft.get(REMAINDER),
        draft.get(FormerCode.FORMERLY));
  }

  private static List<String> codes(Draft draft) {
    List<String> codes = new ArrayList<>(draft.get(SEGMENTS));
    codes.add(draft.get(REMAINDER).code());
    return codes;
  }

  /** Nothing where the remainder cannot be told from a segment, of which the author is told. */
  private static List<Attribute<?>> yields(Draft draft) {
    Optional<String> others = draft.part(REMAINDER).flatMap(each -> each.find(Key.CODE));
    List<String> segments = draft.get(SEGMENTS);
    return others.isEmpty() || segments.contains(others.get())
        ? List.of()
        : List.of(
            SegmentFamily.attribute(
                draft.ref(), draft.name(), draft.get(MODE), segments, others.get()));
  }

  private static void checkRemainder(Draft draft) {
    String code = draft.get(REMAINDER).code();
    if (draft.members(SEGMENTS).stream().anyMatch(each -> each.value().equals(code))) {
      draft.problem(
          "/remainder/code",
          CoreProblem.DUPLICATE_CODE,
          "the remainder has the code of segment '" + code + "'.",
          "Give it a code of its own.");
    }
  }
}

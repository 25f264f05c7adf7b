package org.bankcrm.scoring;

import java.math.BigDecimal;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;

/** The keys that several objects of a card's document have in common. */
final class Common {

  static final Key<LocalizedText> PURPOSE =
      Key.of("purpose", Values.localized(), "目的", "what the card is for");

  static final Key<LocalizedText> TEXT =
      Key.of("text", Values.localized(), "可写入信函的文字", "the words, fit for a letter");

  static final Form<CodedText> CODED =
      Form.<CodedText>of()
          .needed(Key.CODE, CodedText::code)
          .needed(TEXT, CodedText::text)
          .makes(draft -> new CodedText(draft.get(Key.CODE), draft.get(TEXT)));

  private Common() {}

  /** Points, of which each card says how many digits they may have. */
  static Value<BigDecimal> points() {
    String message = "points must lie within a thousand million of zero.";
    return Values.decimal().where(Points::isInRange, CoreProblem.OUT_OF_RANGE, message, "");
  }
}

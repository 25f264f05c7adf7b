package org.bankcrm.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.policy.DocumentWriter;

/** Writes cards as {@link CardReader} reads them. */
final class CardWriter {

  private CardWriter() {}

  static Map<String, Object> write(Scorecard scorecard) {
    Card card = scorecard.card();
    DocumentWriter document = DocumentWriter.of(scorecard);
    card.purpose().ifPresent(purpose -> document.localized("purpose", purpose));
    document.integer("scale", card.scale()).decimal("base", card.base());
    if (!card.knockOuts().isEmpty()) {
      document.objects("knockOuts", card.knockOuts().stream().map(CardWriter::knockOut).toList());
    }
    card.declined().ifPresent(grade -> document.object("declined", grade(grade)));
    document
        .objects(
            "characteristics",
            card.characteristics().stream().map(CardWriter::characteristic).toList())
        .object("reasons", reasons(card.reasons()));
    if (!card.bands().isEmpty()) {
      document.objects("bands", card.bands().stream().map(CardWriter::band).toList());
    }
    return document.toMap();
  }

  private static DocumentWriter knockOut(KnockOut rule) {
    return DocumentWriter.empty()
        .text("reason", rule.reason().code())
        .localized("text", rule.reason().text())
        .condition("when", rule.when());
  }

  private static DocumentWriter grade(Grade grade) {
    return grade(DocumentWriter.empty(), grade);
  }

  private static DocumentWriter grade(DocumentWriter object, Grade grade) {
    return object
        .text("grade", grade.code())
        .localized("name", grade.name())
        .object("action", coded(grade.action()));
  }

  private static DocumentWriter coded(CodedText coded) {
    return DocumentWriter.empty().text("code", coded.code()).localized("text", coded.text());
  }

  private static DocumentWriter band(Band band) {
    DocumentWriter object = DocumentWriter.empty();
    band.from()
        .ifPresentOrElse(
            from -> object.decimal("from", from), () -> object.yesNo("otherwise", true));
    return grade(object, band.grade());
  }

  private static DocumentWriter characteristic(Characteristic characteristic) {
    DocumentWriter object =
        DocumentWriter.empty()
            .text("id", characteristic.id())
            .localized("name", characteristic.name());
    characteristic.reads().ifPresent(attribute -> attribute(object, attribute));
    object.text("reason", characteristic.reason()).objects("bins", bins(characteristic));
    Baselines baselines = characteristic.baselines();
    baselines.mean().ifPresent(points -> object.decimal("mean", points));
    baselines.cutoffMean().ifPresent(points -> object.decimal("cutoffMean", points));
    baselines.neutral().ifPresent(points -> object.decimal("neutral", points));
    return object;
  }

  private static void attribute(DocumentWriter object, AttributeRef attribute) {
    object.text("attribute", attribute.id());
    attribute.freshDays().ifPresent(days -> object.integer("freshWithin", days));
  }

  private static List<DocumentWriter> bins(Characteristic characteristic) {
    List<DocumentWriter> rows = new ArrayList<>();
    rows.add(missing(characteristic));
    characteristic.bins().forEach(bin -> rows.add(bin(bin)));
    rows.add(other(characteristic));
    return rows;
  }

  private static DocumentWriter missing(Characteristic characteristic) {
    DocumentWriter object = DocumentWriter.empty().yesNo("missing", true);
    if (characteristic.reads().isEmpty()) {
      object.condition("when", characteristic.missing().when().orElseThrow());
    }
    return points(object, characteristic.missing());
  }

  private static DocumentWriter bin(Bin bin) {
    DocumentWriter object =
        DocumentWriter.empty()
            .localized("label", bin.label())
            .condition("when", bin.when().orElseThrow());
    return points(object, bin);
  }

  private static DocumentWriter points(DocumentWriter object, Bin bin) {
    object.decimal("points", bin.points());
    bin.reason().ifPresent(code -> object.text("reason", code));
    return object;
  }

  private static DocumentWriter other(Characteristic characteristic) {
    return characteristic
        .other()
        .map(bin -> points(DocumentWriter.empty().yesNo("otherwise", true), bin))
        .orElseGet(() -> DocumentWriter.empty().yesNo("impossible", true));
  }

  private static DocumentWriter reasons(ReasonRules rules) {
    DocumentWriter object =
        DocumentWriter.empty().text("method", rules.method().word()).integer("most", rules.most());
    rules.least().ifPresent(points -> object.decimal("least", points));
    return object.objects("codes", rules.codes().stream().map(CardWriter::coded).toList());
  }
}

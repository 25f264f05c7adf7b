package org.bankcrm.segmentation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.segmentation.SegmentFamily.Remainder;
import org.bankcrm.segmentation.internal.Codes;

/** Reads and writes families of segments. */
final class SegmentFamilyKind implements PolicyKind {

  private static final String EXCLUSIVE = "exclusive";
  private static final List<String> MODES = List.of(EXCLUSIVE, "overlapping");

  @Override
  public String word() {
    return "segment-family";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    SegmentFamily family = family(document);
    boolean clear = !family.segments().contains(family.remainderCode());
    return clear ? List.of(family.attribute()) : List.of();
  }

  @Override
  public Policy<?> read(DocumentReader document) {
    SegmentFamily family = family(document);
    List<String> segments = document.texts("segments", SegmentFamily.MOST);
    if (document.finish()) {
      FamilyCheck.check(
          segments,
          Optional.of(family.remainderCode()),
          (path, code, message, advice) ->
              document.problem(path.substring(1), code, message, advice));
    }
    if (document.isCatalogSound()) {
      segments.forEach(segment -> checkExists(segment, document));
    }
    return family;
  }

  /** Whatever is wrong with the parts is told by the reader. */
  private static SegmentFamily family(DocumentReader document) {
    return new SegmentFamily(
        Trees.head(document),
        Trees.optional(document, "purpose"),
        document.oneOf("mode", MODES).equals(EXCLUSIVE),
        document.texts("segments", SegmentFamily.MOST).stream().filter(Codes::isCode).toList(),
        remainder(document.object("remainder")));
  }

  private static Remainder remainder(DocumentReader object) {
    return new Remainder(Trees.code(object, 0), object.localized("name"));
  }

  private static void checkExists(String segment, DocumentReader document) {
    boolean exists =
        document
            .catalog()
            .find(AttributeIds.segment(segment))
            .filter(found -> found.type().equals(ValueType.YES_NO))
            .isPresent();
    if (!exists) {
      document.problem(
          "segments",
          "unknown-segment",
          "the book has no segment '" + segment + "'.",
          "Name a segment of the book by its id.");
    }
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    SegmentFamily family = (SegmentFamily) policy;
    DocumentWriter document = DocumentWriter.of(family);
    family.purpose().ifPresent(purpose -> document.localized("purpose", purpose));
    return document
        .text("mode", MODES.get(family.isExclusive() ? 0 : 1))
        .texts("segments", family.segments())
        .object(
            "remainder",
            DocumentWriter.empty()
                .text("code", family.remainderCode())
                .localized("name", family.remainderName()))
        .toMap();
  }
}

package org.bankcrm.segmentation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;

/** Reads and writes segments. */
final class SegmentKind implements PolicyKind {

  @Override
  public String word() {
    return "segment";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    return List.of(Segment.attribute(Trees.ref(document), document.localized("name")));
  }

  @Override
  public Policy<?> read(DocumentReader document) {
    return new Segment(
        Trees.head(document),
        document.condition("when"),
        document.has("exclude") ? Optional.of(document.condition("exclude")) : Optional.empty(),
        Trees.optional(document, "purpose"),
        Trees.optional(document, "strategy"));
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    Segment segment = (Segment) policy;
    DocumentWriter document = DocumentWriter.of(segment);
    segment.purpose().ifPresent(purpose -> document.localized("purpose", purpose));
    document.condition("when", segment.when());
    segment.exclude().ifPresent(exclude -> document.condition("exclude", exclude));
    segment.strategy().ifPresent(strategy -> document.localized("strategy", strategy));
    return document.toMap();
  }
}

package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.FormerCode;
import org.bankcrm.core.policy.PolicyHead;

/** The parts of a scorecard. Written points are as the author gave them until {@link #exact}. */
record Card(
    PolicyHead head,
    Optional<LocalizedText> purpose,
    int scale,
    BigDecimal base,
    List<KnockOut> knockOuts,
    Optional<Grade> declined,
    List<Characteristic> characteristics,
    ReasonRules reasons,
    List<Band> bands,
    List<FormerCode> formerly) {

  Card {
    knockOuts = List.copyOf(knockOuts);
    characteristics = List.copyOf(characteristics);
    bands = List.copyOf(bands);
    formerly = List.copyOf(formerly);
  }

  PolicyRef ref() {
    return head.ref();
  }

  LocalizedText name() {
    return head.name();
  }

  /** The same with all points at the card's number of digits, so that equal cards are equal. */
  Card exact() {
    return new Card(
        head,
        purpose,
        scale,
        Points.exactAt(base, scale),
        knockOuts,
        declined,
        characteristics.stream().map(each -> each.exactAt(scale)).toList(),
        reasons,
        bands.stream().map(band -> band.exactAt(scale)).toList(),
        formerly);
  }

  /** Whether all points can be computed with. */
  boolean isInRange() {
    return Points.isInRange(base)
        && characteristics.stream()
            .flatMap(each -> each.points().stream())
            .allMatch(Points::isInRange)
        && bands.stream().flatMap(band -> band.from().stream()).allMatch(Points::isInRange);
  }

  /** The reasons that tell of what is not known; the bins that tell one agree on that. */
  Set<String> reasonsOfAbsence() {
    Set<String> reasons = new HashSet<>();
    characteristics.forEach(each -> each.addReasonsOfAbsence(reasons));
    return reasons;
  }

  /** The highest score that the bins allow for. */
  BigDecimal mostPoints() {
    return characteristics.stream().map(Characteristic::mostPoints).reduce(base, BigDecimal::add);
  }

  /** The lowest score that the bins allow for. */
  BigDecimal fewestPoints() {
    return characteristics.stream().map(Characteristic::fewestPoints).reduce(base, BigDecimal::add);
  }
}

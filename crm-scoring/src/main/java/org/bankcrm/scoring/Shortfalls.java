package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What each bin of each characteristic lacks, by the card's own method. */
record Shortfalls(List<List<BigDecimal>> ofBins) {

  /** The shortfalls of a card of which each characteristic has the figure that the method needs. */
  static Shortfalls of(Card card) {
    List<List<BigDecimal>> all = new ArrayList<>();
    for (Characteristic characteristic : card.characteristics()) {
      BigDecimal baseline = card.reasons().method().baseline(characteristic).orElseThrow();
      List<BigDecimal> each = new ArrayList<>();
      characteristic
          .points()
          .forEach(points -> each.add(Points.plain(card.reasons().shortfall(baseline, points))));
      if (characteristic.other().isEmpty()) {
        each.set(each.size() - 1, BigDecimal.ZERO); // nobody gets there
      }
      all.add(each);
    }
    return new Shortfalls(all);
  }

  /** The digits after the point that hold all of them. */
  int scale() {
    return ofBins.stream().flatMap(List::stream).mapToInt(BigDecimal::scale).max().orElse(0);
  }

  /** The least that is told: as declared, or the least there can be above zero. */
  BigDecimal least(ReasonRules rules) {
    return rules.least().orElse(BigDecimal.ONE.movePointLeft(scale()));
  }
}

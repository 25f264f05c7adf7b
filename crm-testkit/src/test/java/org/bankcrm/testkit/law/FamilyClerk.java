package org.bankcrm.testkit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.segmentation.SegmentFamily;

/** Asks segment after segment. */
record FamilyClerk(SegmentFamily family, ReferenceInterpreter customer) implements Clerk {

  private Optional<?> in(String segment) {
    return customer.yielded("segment." + segment);
  }

  private List<String> members() {
    return family.segments().stream().filter(each -> in(each).equals(Optional.of(true))).toList();
  }

  private List<String> codes() {
    List<String> codes = new ArrayList<>(members());
    if (family.isExclusive() && codes.size() > 1) {
      codes.subList(1, codes.size()).clear();
    }
    return codes.isEmpty() ? List.of(family.remainderCode()) : codes;
  }

  /** In an exclusive family only segments before the first with the customer matter. */
  private boolean isSettled() {
    for (String segment : family.segments()) {
      if (in(segment).isEmpty()) {
        return false;
      }
      if (family.isExclusive() && in(segment).equals(Optional.of(true))) {
        return true;
      }
    }
    return true;
  }

  @Override
  public Map<String, Optional<?>> yields() {
    Optional<?> yielded =
        family.isExclusive()
            ? Optional.of(codes().get(0)).filter(code -> isSettled())
            : Optional.of(!members().isEmpty()).filter(some -> some || isSettled());
    return Map.of(family.attribute().id(), yielded);
  }

  @Override
  public String told() {
    return codes() + " settled " + isSettled() + " remainder " + members().isEmpty();
  }
}

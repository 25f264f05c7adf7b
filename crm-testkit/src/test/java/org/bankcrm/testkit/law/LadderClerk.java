package org.bankcrm.testkit.law;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.testkit.law.ReferenceInterpreter.Place;

/** The first rung that is open. */
record LadderClerk(TierLadder ladder, ReferenceInterpreter customer) implements Clerk {

  @Override
  public Map<String, Optional<?>> yields() {
    Place place = customer.place(ladder);
    Optional<String> code = Optional.of(place.code()).filter(known -> place.settled());
    return Map.of(ladder.attribute().id(), code);
  }

  @Override
  public String told() {
    Place place = customer.place(ladder);
    return place.code() + " settled " + place.settled() + " ENTERED " + place.code();
  }
}

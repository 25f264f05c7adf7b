package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;

/** What a book asks beside the ways: whether time stands still, and what effects tell. */
final class StageAsides {

  private static final LocalizedText VALUES = LocalizedText.of("动作参数", "What effects tell");

  private static final LocalizedText TIMER = LocalizedText.of("阶段计时", "The time in the stage");

  /** By the attribute whether a value is known that an effect tells. */
  private final Map<AttributeRef, Gate> values = new HashMap<>();

  /** By the code of a stage what makes its time stand still. */
  private final Map<String, Gate> pauses = new HashMap<>();

  private final Lifecycle lifecycle;

  StageAsides(Lifecycle lifecycle, Planner planner) {
    this.lifecycle = lifecycle;
    askPauses(planner);
    askValues(planner);
  }

  /** So that the book requires what effects tell. */
  private void askValues(Planner planner) {
    for (EffectValue value : lifecycle.told(false)) {
      values.put(value.attribute(), planner.gate(value.read().isKnown(), "/transitions", VALUES));
    }
  }

  /** What an effect tells; nothing that is protected. */
  Optional<?> value(EffectValue value, Reading reading) {
    return reading.isWithheld(requireNonNull(values.get(value.attribute())))
        ? Optional.empty()
        : reading.value(value.read());
  }

  /** And so that it requires the timer, which tells whether it is known which days counted. */
  private void askPauses(Planner planner) {
    if (lifecycle.attributes().tellsPauses()) {
      planner.gate(lifecycle.attributes().timer().isKnown(), "/stages", TIMER);
    }
    for (int place = 0; place < lifecycle.stages().size(); place++) {
      Stage stage = lifecycle.stages().get(place);
      if (stage.pausedWhile().isPresent()) {
        LocalizedText name =
            LocalizedText.joined("“%s”阶段暂停计时", "Time stands still in “%s”", stage.name());
        String path = "/stages/" + place + "/pausedWhile";
        pauses.put(stage.code(), planner.gate(stage.pausedWhile().get(), path, name));
      }
    }
  }

  /**
   * Whether time stands still in the stage from now on, where the stage knows that and it is told.
   */
  Optional<Truth> standsStill(String stage, Reading reading) {
    return Optional.ofNullable(pauses.get(stage))
        .filter(gate -> !reading.isWithheld(gate))
        .map(reading::truth);
  }

  /** Whether it stands still, or that cannot be told, or nobody is told. */
  boolean mayStandStill(String stage, Reading reading) {
    return pauses.containsKey(stage)
        && standsStill(stage, reading).orElse(Truth.UNKNOWN) != Truth.FALSE;
  }
}

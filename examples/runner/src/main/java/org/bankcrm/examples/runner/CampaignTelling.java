package org.bankcrm.examples.runner;

import java.util.Locale;
import java.util.function.Consumer;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.gate.GateVerdict;

/** Tells whether a customer may be made an offer, gate by gate. */
final class CampaignTelling {

  private final Figures figures;
  private final Locale locale;
  private final Consumer<String> line;

  CampaignTelling(Figures figures, Locale locale, Consumer<String> line) {
    this.figures = figures;
    this.locale = locale;
    this.line = line;
  }

  void tell(Eligibility eligibility) {
    if (eligibility.isEligible()) {
      String over = figures.list(eligibility.channels().stream().map(figures::in));
      line.accept(Told.ELIGIBLE.with(locale, over));
    } else {
      eligibility
          .stoppedAt()
          .ifPresent(gate -> line.accept(Told.STOPPED.with(locale, figures.in(gate.label()))));
    }
    eligibility.gates().forEach(this::gate);
  }

  private void gate(GateVerdict gate) {
    String from = gate.passesFrom().map(at -> " " + Told.FROM.with(locale, at)).orElse("");
    line.accept(
        "  " + figures.in(gate.gate().label()) + ": " + figures.in(gate.verdict().label()) + from);
    gate.reasons().forEach(reason -> line.accept("    " + reason.text(locale)));
  }
}

package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.scoring.ModelFields;
import org.bankcrm.scoring.ScoringModel;

/** What a model gives each customer: one column of {@code decisions.csv}, and no figures. */
record ModelView(ScoringModel model) implements PolicyView {

  @Override
  public List<String> header() {
    return List.of(model.attribute().id());
  }

  @Override
  public Told read(Decisions portion) {
    ResultColumn<BigDecimal> values = portion.column(model, ModelFields.VALUE);
    return new Told(List.of(Cells.numbers(values)), () -> {});
  }

  @Override
  public List<Block> blocks(Figures figures) {
    return List.of();
  }

  @Override
  public List<? extends Counted> counted() {
    return List.of();
  }
}

package org.bankcrm.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModellingWordsTest {

  @Test
  void problems_haveNamesOfTheirOwnInBothLanguages() {
    Set<String> zh = new TreeSet<>();
    Set<String> en = new TreeSet<>();
    for (FitProblem problem : FitProblem.values()) {
      zh.add(problem.label().zh());
      en.add(problem.label().en());
    }
    assertThat(zh).hasSameSizeAs(FitProblem.values());
    assertThat(en).hasSameSizeAs(FitProblem.values());
    assertThat(ModellingWords.all().texts(Locale.CHINESE))
        .hasSize(FitProblem.values().length + PmmlProblem.values().length);
  }

  @Test
  void fit_thatFailed_saysWhyAndHasNoModel() {
    Fit<String> failed = Fit.failed(FitProblem.CONSTANT, "age");
    assertThat(failed.model()).isEmpty();
    assertThat(failed.problem()).contains(FitProblem.CONSTANT);
    assertThat(failed.map(String::length)).isEqualTo(Fit.failed(FitProblem.CONSTANT, "age"));
    assertThatThrownBy(failed::orElseThrow)
        .isInstanceOf(ModellingException.class)
        .hasMessage("CONSTANT: age");
    assertThat(Fit.found("x").map(String::length).orElseThrow()).isEqualTo(1);
  }
}

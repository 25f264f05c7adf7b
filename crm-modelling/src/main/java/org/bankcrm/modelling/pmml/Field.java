package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;

/** What a name stands for in a model. */
sealed interface Field {

  /**
   * A customer's value.
   *
   * @param label what people call it
   * @param attribute where it stands
   * @param dataType the word of PMML
   * @param instead what stands for a missing value; empty for nothing
   * @param low what lies below counts as this; empty for no bound
   * @param high what lies above counts as this; empty for no bound
   * @param from the least value that is valid; empty where nothing is said or more is
   */
  record Raw(
      String label,
      Attribute<?> attribute,
      String dataType,
      Optional<String> instead,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Optional<BigDecimal> from)
      implements Field {

    boolean isNumber() {
      return attribute.type().kind().isNumber();
    }

    /** The same as it is handed in, before anything is made of gaps and outliers. */
    Raw untreated() {
      Optional<BigDecimal> none = Optional.empty();
      return new Raw(label, attribute, dataType, Optional.empty(), none, none, none);
    }

    boolean isClamped() {
      return low.isPresent() || high.isPresent();
    }
  }

  /**
   * One of some values, by conditions of which at most one is TRUE.
   *
   * @param label what people call it
   * @param numeric whether the values are numbers
   * @param all the values; where none is known to be there, there is no value
   */
  record Cases(String label, boolean numeric, List<Case> all) implements Field {

    /** Whether there is a value of everybody. */
    boolean isSure() {
      return all.stream().allMatch(each -> each.when().isSure());
    }

    /** Whether all cases are unknown of the same customers. */
    boolean isOfOne() {
      return all.stream().map(each -> each.when().unknown()).distinct().count() == 1;
    }

    /** Where there is no value. */
    Condition unknown() {
      return isOfOne()
          ? all.get(0).when().unknown()
          : Logic.not(Logic.any(all.stream().map(each -> each.when().yes()).toList()));
    }
  }

  /**
   * A case.
   *
   * @param when its condition
   * @param value its value
   */
  record Case(Tri when, String value) {}

  /**
   * A number that is computed.
   *
   * @param label what people call it
   * @param figure how
   */
  record Amount(String label, Figure figure) implements Field {}
}

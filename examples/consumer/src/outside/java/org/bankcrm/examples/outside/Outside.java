package org.bankcrm.examples.outside;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.bankcrm.customer.constraint.ResidentIdNumber;
import org.bankcrm.examples.quickstart.Quickstart;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.jdbc.SqlDialect;
import org.bankcrm.modelling.validation.AucInterval;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The page of the README, and what it does not touch: each module is used once. */
public final class Outside {

  /** A form of the bank's. */
  public record Form(@ResidentIdNumber String residentId) {}

  private Outside() {}

  public static void main(String[] args) {
    Quickstart.main(args);
    double[] risk = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    boolean[] bad = {false, false, true, false, true, true};
    boolean told = !AucInterval.of(risk, bad, 0.95).toString().isEmpty();
    System.out.println("AUC " + (told ? "told" : "?"));
    String script = JdbcStores.script(SqlDialect.POSTGRESQL);
    long tables = script.lines().filter(line -> line.startsWith("create table")).count();
    System.out.println("tables " + tables);
    System.out.println("form " + message(new Form("110105194912310021")));
  }

  private static String message(Form form) {
    Set<Locale> locales = Set.of(Locale.ENGLISH, Locale.CHINESE);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(locales, Locale.CHINESE, false))
            .buildValidatorFactory()) {
      ConstraintViolation<Form> only = factory.getValidator().validate(form).iterator().next();
      return only.getMessage().equals("{org.bankcrm.customer.constraint.ResidentIdNumber.message}")
          ? "without a text"
          : "refused in words";
    }
  }
}

package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.Locale;
import org.bankcrm.core.Country;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Passport;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.RiskAssessment;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;
import org.jspecify.annotations.Nullable;

/** Writes down what the bank knows of a person, with the gaps that files have. */
final class PartyMaker {
  private final World world;
  private final Home home;
  private final Person person;
  private final Habits habits;
  private final Dice dice;
  private final Dice gaps;
  private final String key;
  private final Individual.Builder builder;

  /**
   * Begins a file.
   *
   * @param number the number of the customer
   * @param name the name as the file has it
   */
  PartyMaker(
      World world,
      Home home,
      Person person,
      Habits habits,
      int number,
      PersonName name,
      Dice dice) {
    this.world = world;
    this.home = home;
    this.person = person;
    this.habits = habits;
    this.dice = dice.fork(Draw.PAPERS);
    this.gaps = dice.fork(Draw.MISSING);
    this.key = "C" + Papers.digits(number, 9);
    this.builder = Individual.builder(PersonMaker.partyId(number), name);
  }

  /** What is known of somebody who is no customer, or of another customer's relative. */
  static Individual relative(Person person) {
    return Individual.builder(person.id(), person.name().toName())
        .birthDate(person.birth())
        .gender(person.gender())
        .build();
  }

  /** The key of the mobile phone of the customer with the given number. */
  static ContactPointId mobileId(int number) {
    return ContactPointId.of("C" + Papers.digits(number, 9) + "-1");
  }

  /**
   * The file.
   *
   * @param residentId the resident id if the file has one
   * @param paidHere whether pay comes to this bank
   * @param invests whether the person has invested here, and so was asked about risk
   */
  Individual make(@Nullable ResidentId residentId, boolean paidHere, boolean invests) {
    basics(residentId);
    if (residentId != null) {
      builder.document(new IdentityDocument(residentId, validity()));
    }
    if (habits.abroad() > 0) {
      LocalDate issued = world.today.minusDays(dice.between(30, 3_600));
      Passport passport =
          new Passport("ZZ" + Papers.digits(dice.below(10_000_000), 7), Country.CHINA);
      builder.document(IdentityDocument.of(passport, DateRange.of(issued, issued.plusYears(10))));
    }
    contacts();
    works();
    means(paidHere);
    risk(invests);
    return builder.build();
  }

  /** A resident id as the person's own card has it. */
  static ResidentId residentId(Person person, Dice dice) {
    return Papers.residentId(
        person.cityOfBirth().region(), person.birth(), person.gender(), dice.fork(Draw.NAME));
  }

  private boolean known() {
    return !gaps.chance(world.missing);
  }

  private void basics(@Nullable ResidentId residentId) {
    if (known() || residentId == null) {
      builder.birthDate(person.birth());
    }
    if (known()) {
      builder.gender(person.gender());
    }
    if (known()) {
      builder.maritalStatus(person.maritalStatus());
    }
    if (known()) {
      builder.education(person.education());
    }
    if (known()) {
      builder.nationality(Country.CHINA);
    }
    builder.language(Locale.SIMPLIFIED_CHINESE);
  }

  /** Five years for children, then ten, twenty, and from 46 on for ever; a few are over. */
  private DateRange validity() {
    LocalDate sixteen = person.birth().plusYears(16);
    int age = world.ageToday(person.birth());
    if (age >= 46) {
      return DateRange.startingOn(person.birth().plusYears(46));
    }
    int years = age < 16 ? 5 : age < 26 ? 10 : 20;
    int since = dice.chance(0.03) ? years * 365 + dice.between(1, 300) : dice.below(years * 360);
    LocalDate issued = world.today.minusDays(since);
    LocalDate from = age < 16 || issued.isAfter(sixteen) ? issued : sixteen;
    return DateRange.of(from, from.plusYears(years));
  }

  private void contacts() {
    String mobile = Papers.mobile(dice);
    if (known()) {
      ContactPoint point =
          ContactPoint.of(ContactPointId.of(key + "-1"), ContactKind.MOBILE, mobile);
      builder.contactPoint(dice.chance(0.8) ? point.withVerifiedOn(recently()) : point);
    }
    if (dice.chance(habits.digital() * 0.6) && known()) {
      String mail = person.name().mailName() + dice.between(1, 9999) + "@example.com";
      builder.contactPoint(ContactPoint.of(ContactPointId.of(key + "-2"), ContactKind.EMAIL, mail));
    }
    if (dice.chance(0.3 - 0.28 * habits.digital())) {
      builder.contactPoint(
          ContactPoint.of(ContactPointId.of(key + "-3"), ContactKind.PHONE, Papers.landline(dice)));
    }
    addresses();
  }

  private void addresses() {
    if (known()) {
      builder.address(home.place().toAddress(AddressUse.HOME, recently()));
    }
    if (person.work().employer() != null && dice.chance(0.5)) {
      builder.address(
          Place.officeIn(home.place().city(), dice.fork(Draw.PLACE))
              .toAddress(AddressUse.WORK, recently()));
    }
  }

  private LocalDate recently() {
    LocalDate day = world.today.minusDays(dice.between(1, 1_400));
    return World.later(day, habits.since());
  }

  private void works() {
    if (!known()) {
      return;
    }
    builder.workStatus(person.work().occupation().status());
    for (Work work : person.works()) {
      if (work.occupation().isWork()) {
        builder.employment(employment(work));
      }
    }
  }

  private static Employment employment(Work work) {
    DateRange period =
        work.to() == null
            ? DateRange.startingOn(work.from())
            : DateRange.of(work.from(), work.to());
    Employment.Builder employment =
        Employment.builder(period)
            .occupation(Classification.of(SyntheticBank.OCCUPATIONS, work.occupation().code()));
    if (work.employer() != null) {
      employment
          .employer(work.employer())
          .industry(Classification.industry(work.occupation().industry()));
    }
    return employment.build();
  }

  private void means(boolean paidHere) {
    if (!known()) {
      return;
    }
    LocalDate day = World.later(habits.since(), world.today.minusDays(dice.between(5, 1_000)));
    double stated = person.annualIncome() * (paidHere ? 1 : dice.logNormal(0.97, 0.12));
    StatementSource source = paidHere ? StatementSource.PAYROLL : StatementSource.DECLARED;
    Money income = Money.yuan(Rounded.down(stated, 1_000));
    builder.statement(new FinancialStatement(StatementKind.ANNUAL_INCOME, income, day, source));
    if (dice.chance(0.4)) {
      Money spent = Money.yuan(Rounded.down(stated / 12 * (1 - habits.thrift()), 100));
      builder.statement(
          new FinancialStatement(
              StatementKind.MONTHLY_EXPENSES, spent, day, StatementSource.DECLARED));
    }
  }

  /** Questionnaires hold for a year; many are over. */
  private void risk(boolean invests) {
    if (!dice.chance(invests ? 0.97 : 0.35) || !known()) {
      return;
    }
    LocalDate asked = world.today.minusDays(dice.between(5, invests ? 460 : 1_100));
    if (asked.isBefore(habits.since())) {
      return;
    }
    builder.riskAssessment(assessment(person.appetite(), asked));
    LocalDate before = asked.minusYears(1);
    if (!before.isBefore(habits.since()) && dice.chance(0.6)) {
      int shift = person.appetite().ordinal() + dice.below(3) - 1;
      RiskAppetite former = RiskAppetite.values()[Math.max(0, Math.min(4, shift))];
      builder.riskAssessment(assessment(former, before));
    }
  }

  private static RiskAssessment assessment(RiskAppetite appetite, LocalDate asked) {
    return new RiskAssessment(appetite, DateRange.of(asked, asked.plusYears(1)));
  }
}

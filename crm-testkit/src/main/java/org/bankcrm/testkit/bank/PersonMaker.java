package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.testkit.bank.Person.Seat;
import org.jspecify.annotations.Nullable;

/** Makes people whose education, work and income fit their age and their city. */
final class PersonMaker {
  private static final List<String> FIRMS =
      List.of("启明", "瑞丰", "华澜", "恒远", "明川", "云图", "海曜", "金穗", "创想", "德润", "新程", "百汇");
  private static final List<String> TRADES =
      List.of("科技", "贸易", "制造", "物流", "教育", "医疗", "餐饮", "建设", "文化", "能源");

  private final World world;
  private final City city;

  PersonMaker(World world, City city) {
    this.world = world;
    this.city = city;
  }

  Person make(
      int number,
      PartyId idOfStranger,
      Seat seat,
      Gender gender,
      LocalDate birth,
      MaritalStatus status,
      @Nullable Syllable family,
      Dice dice) {
    Dice naming = dice.fork(Draw.NAME);
    int year = birth.getYear();
    FullName name =
        family == null
            ? FullName.of(gender, year, naming)
            : FullName.of(family, gender, year, naming);
    Education education = education(birth, dice);
    List<Work> works = works(gender, birth, education, dice);
    return new Person(
        number,
        number < 0 ? idOfStranger : partyId(number),
        seat,
        gender,
        birth,
        name,
        status,
        education,
        works,
        appetite(birth, works.get(works.size() - 1), dice),
        dice.chance(0.6) ? city : city.other(dice));
  }

  static PartyId partyId(int number) {
    return PartyId.of("P" + Papers.digits(number, 9));
  }

  /** The younger the generation and the larger the city, the longer at school. */
  private Education education(LocalDate birth, Dice dice) {
    int age = world.ageToday(birth);
    if (age < 18) {
      return age < 15 ? Education.PRIMARY : Education.JUNIOR_SECONDARY;
    }
    double years = 9.7 + (birth.getYear() - 1955) * 0.1 + (2.5 - city.tier()) * 0.9;
    double schooled = years + 2.8 * dice.normal();
    Education reached = byYears(schooled);
    Education possible = byYears(age - 6.0);
    return reached.compareTo(possible) > 0 ? possible : reached;
  }

  private static Education byYears(double years) {
    if (years < 8) {
      return Education.PRIMARY;
    }
    if (years < 11) {
      return Education.JUNIOR_SECONDARY;
    }
    if (years < 12.3) {
      return years < 11.5 ? Education.VOCATIONAL_SECONDARY : Education.SENIOR_SECONDARY;
    }
    if (years < 15) {
      return years < 13 ? Education.SENIOR_SECONDARY : Education.JUNIOR_COLLEGE;
    }
    if (years < 17.7) {
      return Education.BACHELOR;
    }
    return years < 20.5 ? Education.MASTER : Education.DOCTORATE;
  }

  private List<Work> works(Gender gender, LocalDate birth, Education education, Dice dice) {
    int age = world.ageToday(birth);
    if (age < 18 || (age <= 22 && dice.chance(0.75))) {
      int pocketMoney = (int) dice.logNormal(age < 18 ? 400 : 1_600, 0.4);
      return List.of(new Work(Occupation.STUDENT, pocketMoney, birth.plusYears(6), null, null));
    }
    Occupation occupation = Occupation.pick(education, dice);
    int pay = pay(occupation, gender, age, education, dice);
    int schoolAge = 16 + education.ordinal();
    LocalDate begun = birth.plusYears(schoolAge).plusDays(dice.below(365));
    LocalDate latest = world.today.minusDays(dice.between(20, 3 * 365));
    LocalDate from = begun.plusDays((long) (dice.unit() * days(begun, latest)));
    Work work = new Work(occupation, pay, from, null, employer(occupation, dice));
    return ended(work, pensionDay(gender, birth, occupation, dice), dice);
  }

  private static long days(LocalDate from, LocalDate to) {
    return Math.max(1, to.toEpochDay() - from.toEpochDay());
  }

  private int pay(Occupation work, Gender gender, int age, Education education, Dice dice) {
    double years = Math.min(age, 58) - 45;
    double career = 1 - years * years * 0.0011; // most at 45
    double schooling = 1 + 0.07 * (education.ordinal() - Education.JUNIOR_COLLEGE.ordinal());
    double gap = gender == Gender.FEMALE ? 0.93 : 1;
    double median = work.monthlyPay() * career * schooling * gap * city.payLevel();
    return (int) Math.max(600, dice.logNormal(median, work.spread()));
  }

  private @Nullable String employer(Occupation occupation, Dice dice) {
    return occupation.isEmployed()
        ? city.name() + dice.pick(FIRMS) + dice.pick(TRADES) + "有限公司"
        : null;
  }

  private static LocalDate pensionDay(
      Gender gender, LocalDate birth, Occupation occupation, Dice dice) {
    int age = gender == Gender.MALE ? 60 : dice.chance(0.6) ? 55 : 50;
    int later = occupation.isInBusiness() || occupation == Occupation.FARMER ? 8 : 0;
    return birth.plusYears(age + (long) later);
  }

  /** The work with what came after it: a pension, or a time without work and another job. */
  private List<Work> ended(Work work, LocalDate pensionDay, Dice dice) {
    if (!pensionDay.isAfter(world.today)) {
      LocalDate from = World.later(work.from().plusDays(1), pensionDay);
      int pension = (int) Math.max(300, work.monthlyIncome() * dice.between(0.4, 0.62));
      return List.of(work.until(from), new Work(Occupation.RETIRED, pension, from, null, null));
    }
    double risk = 0.016 * world.bank.years() * (work.monthlyIncome() < 7_000 ? 1.4 : 0.9);
    if (!work.occupation().isEmployed() || !dice.chance(risk)) {
      return List.of(work);
    }
    return lost(work, dice);
  }

  private List<Work> lost(Work work, Dice dice) {
    int most = (int) Math.min(days(world.historyStart, world.today), 700);
    LocalDate lostOn =
        World.later(work.from().plusDays(1), world.today.minusDays(dice.between(30, most)));
    List<Work> works = new ArrayList<>();
    works.add(work.until(lostOn));
    LocalDate found = lostOn.plusDays(dice.between(60, 400));
    boolean back = found.isBefore(world.today);
    int help = (int) (600 + work.monthlyIncome() * 0.1);
    works.add(new Work(Occupation.UNEMPLOYED, help, lostOn, back ? found : null, null));
    if (back) {
      int pay = (int) (work.monthlyIncome() * dice.between(0.75, 1.1));
      works.add(new Work(work.occupation(), pay, found, null, employer(work.occupation(), dice)));
    }
    return works;
  }

  /** The old and the poor like less risk, the schooled and the rich more. */
  private RiskAppetite appetite(LocalDate birth, Work work, Dice dice) {
    double liking =
        3
            - (world.ageToday(birth) - 40) * 0.035
            + StrictMath.log(Math.max(1, work.monthlyIncome()) / 7_000.0) * 0.4
            + 0.9 * dice.normal();
    int place = (int) Math.max(1, Math.min(5, StrictMath.round(liking)));
    return RiskAppetite.values()[place - 1];
  }
}

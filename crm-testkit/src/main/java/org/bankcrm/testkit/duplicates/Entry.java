package org.bankcrm.testkit.duplicates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Enters a person at a counter, on a form or in an app. */
final class Entry {

  private static final String[] DUMMY_PHONES = {"13800000000", "00000000000", "13800138000"};
  private static final String[] DUMMIES = {"未知", "无", "test", "-"};

  private final ChineseNames names;
  private final Slips slips;

  Entry(ChineseNames names, Slips slips) {
    this.names = names;
    this.slips = slips;
  }

  /** The values of a record; the first of a person is without slips but for what is missing. */
  Map<String, String> of(Person person, boolean first, SplittableRandom random) {
    Map<String, String> values = new HashMap<>();
    values.put("name", first ? person.name() : name(person, random));
    values.put("gender", person.male() ? "男" : "女");
    boolean withoutId = random.nextDouble() < (first ? 0.1 : slips.withoutId());
    values.put("resident-id", withoutId ? "" : id(person, first, random));
    put(values, "birth-date", first ? person.birth().toString() : date(person, random), random);
    put(values, "phone", first ? person.phone() : phone(person, random), random);
    put(values, "address", first ? person.home().written() : address(person, random), random);
    if (random.nextInt(100) < 40) {
      put(values, "email", person.email(), random);
    }
    return values;
  }

  private void put(
      Map<String, String> values, String column, String value, SplittableRandom random) {
    double chance = random.nextDouble();
    if (chance < slips.dummy()) {
      boolean phone = column.equals("phone");
      values.put(
          column,
          phone
              ? DUMMY_PHONES[random.nextInt(DUMMY_PHONES.length)]
              : DUMMIES[random.nextInt(DUMMIES.length)]);
    } else if (chance >= slips.dummy() + slips.missing()) {
      values.put(column, value);
    }
  }

  private String name(Person person, SplittableRandom random) {
    double chance = random.nextDouble();
    double each = slips.otherName();
    if (chance < each) {
      return names.misheard(person.surname(), person.given(), random);
    } else if (chance < 2 * each) {
      return ChineseNames.traditional(person.name());
    } else if (chance < 3 * each) {
      return person.surname() + names.given(random).charAt(0) + person.given().substring(1);
    } else if (chance < 3 * each + slips.latinName()) {
      return names.latin(person.surname(), person.given(), random.nextBoolean());
    }
    return random.nextInt(20) == 0 ? person.surname() + " " + person.given() : person.name();
  }

  private static String id(Person person, boolean first, SplittableRandom random) {
    String id = person.residentId();
    if (!first && random.nextInt(100) < 3) {
      return slip(id, 6 + random.nextInt(11), random);
    }
    return random.nextInt(10) == 0 ? id.toLowerCase(java.util.Locale.ROOT) : id;
  }

  private static String slip(String digits, int at, SplittableRandom random) {
    int other = (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
    return digits.substring(0, at) + other + digits.substring(at + 1);
  }

  private String date(Person person, SplittableRandom random) {
    LocalDate birth = person.birth();
    if (random.nextDouble() < slips.otherDate()) {
      String digits = birth.toString().replace("-", "");
      return random.nextInt(3) == 0
          ? digits.substring(0, 4) + digits.substring(6) + digits.substring(4, 6)
          : slip(digits, 3 + random.nextInt(5), random);
    }
    String[] ways = {
      birth.toString(),
      birth.toString().replace("-", ""),
      birth.getYear() + "/" + birth.getMonthValue() + "/" + birth.getDayOfMonth(),
      birth.getYear() + "年" + birth.getMonthValue() + "月" + birth.getDayOfMonth() + "日"
    };
    return ways[random.nextInt(ways.length)];
  }

  private String phone(Person person, SplittableRandom random) {
    double chance = random.nextDouble();
    if (chance < slips.otherPhone()) {
      return Person.phone(random);
    } else if (chance < slips.otherPhone() + 0.04) {
      return slip(person.phone(), 3 + random.nextInt(8), random);
    }
    String phone = person.phone();
    String parted = phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
    String[] ways = {
      phone, phone, "+86 " + phone, "86-" + phone, parted, wide(phone), "0086" + phone
    };
    return ways[random.nextInt(ways.length)];
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private String address(Person person, SplittableRandom random) {
    return random.nextDouble() < slips.moved()
        ? Person.Home.of(random).written()
        : person.home().otherwise(random);
  }
}

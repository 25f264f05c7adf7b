package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.customer.consent.Purpose;

/** Fields and random policies over them. */
final class AccessSamples {

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(
          Attributes.yesNo("bank.staff", AttributeInfo.named("本行员工", "Staff")),
          Attributes.money(
              "holding.aum",
              Currency.getInstance("CNY"),
              AttributeInfo.named("管理资产", "Assets").withSensitivity(Sensitivity.PERSONAL)),
          Attributes.integer(
              "credit.score",
              AttributeInfo.named("征信分", "Bureau score")
                  .withSensitivity(Sensitivity.SENSITIVE)
                  .withPurposes(List.of("credit-check"))),
          Attributes.code(
              "party.gender",
              List.of("F", "M"),
              AttributeInfo.named("性别", "Gender").withSensitivity(Sensitivity.PROTECTED)));

  static final AccessFields FIELDS =
      AccessFields.of(
              List.of(
                  RecordField.NAME.field(),
                  RecordField.PHONE.field(),
                  RecordField.DOCUMENT.field()))
          .with(CATALOG);

  static final List<String> ROLES = List.of("teller", "manager", "compliance");
  static final List<Purpose> PURPOSES =
      List.of(Purpose.SERVICE, Purpose.MARKETING, Purpose.CREDIT_CHECK);
  private static final List<String> NAMES =
      List.of("identity", "record.name", "record.phone", "record.document", "holding.aum");

  private AccessSamples() {}

  static AccessPolicy.Builder empty() {
    AccessPolicy.Builder builder =
        AccessPolicy.builder("sample", 1, FIELDS)
            .name("样例", "Sample")
            .group("identity", "身份", "Identity", "record.name", "record.document", "credit.score");
    ROLES.forEach(role -> builder.role(role, "角色" + role, role));
    return builder;
  }

  static AccessPolicy policy(List<AccessRule> rules) {
    AccessPolicy.Builder builder = empty();
    rules.forEach(builder::rule);
    return builder.build();
  }

  static List<AccessRule> rules(Random random, int size) {
    List<AccessRule> rules = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rules.add(random.nextInt(3) > 0 ? show(random, i) : limit(random, i));
    }
    return rules;
  }

  static AccessRule show(Random random, int number) {
    Visibility level = random.nextBoolean() ? Visibility.MASKED : Visibility.FULL;
    return new AccessRule(
        "show-" + number,
        AccessRule.Effect.SHOW,
        level,
        some(random, ROLES, 1),
        some(random, PURPOSES.stream().map(Purpose::code).toList(), 1),
        some(random, NAMES, 1),
        random.nextInt(3) == 0);
  }

  static AccessRule limit(Random random, int number) {
    Visibility level = random.nextBoolean() ? Visibility.NONE : Visibility.MASKED;
    return new AccessRule(
        "limit-" + number,
        AccessRule.Effect.AT_MOST,
        level,
        some(random, ROLES, 0),
        some(random, PURPOSES.stream().map(Purpose::code).toList(), 0),
        some(random, NAMES, 0),
        false);
  }

  private static TreeSet<String> some(Random random, List<String> all, int least) {
    TreeSet<String> some = new TreeSet<>();
    int size = least + random.nextInt(all.size());
    while (some.size() < size) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  static AccessClaim claim(Random random) {
    Visibility level = random.nextBoolean() ? Visibility.MASKED : Visibility.FULL;
    return new AccessClaim(
        some(random, ROLES, 0),
        some(random, PURPOSES.stream().map(Purpose::code).toList(), 0),
        level,
        some(random, NAMES, 1));
  }
}

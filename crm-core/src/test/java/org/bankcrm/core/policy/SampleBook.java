package org.bankcrm.core.policy;

import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;
import static org.bankcrm.core.policy.Trees.name;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Sensitivity;

/** A catalogue with every type of attribute, twice where they can be compared, and documents. */
final class SampleBook {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final Currency CNY = Currency.getInstance("CNY");

  static final AttributeCatalog PARTS =
      AttributeCatalog.of(
          Attributes.code("kind", List.of("DEPOSIT", "FUND", "LOAN"), INFO),
          Attributes.money("balance", CNY, INFO),
          Attributes.date("opened", INFO));

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(
          Attributes.integer("age", INFO.withUnit("years")),
          Attributes.integer("products", INFO.asChangeable()),
          Attributes.decimal("ratio", 4, INFO.freshFor(90)),
          Attributes.decimal("limit-use", 4, INFO),
          Attributes.money("aum", CNY, INFO.withSensitivity(Sensitivity.PERSONAL)),
          Attributes.money("income", CNY, INFO),
          Attributes.money("usd", Currency.getInstance("USD"), INFO),
          Attributes.real("churn", INFO),
          Attributes.real("uplift", INFO),
          Attributes.yesNo("payroll", INFO),
          Attributes.yesNo("staff", INFO),
          Attributes.code("stage", List.of("NEW", "ACTIVE", "AT_RISK"), INFO),
          Attributes.code("wish", List.of("NEW", "ACTIVE", "AT_RISK"), INFO),
          Attributes.openCode("branch", INFO.withPurposes(new TreeSet<>(List.of("service")))),
          Attributes.codeSet("channels", List.of("APP", "BRANCH", "PHONE"), INFO),
          Attributes.openCodeSet("tags", INFO),
          Attributes.date("birth", INFO),
          Attributes.date("opened", INFO),
          Attributes.instant("seen", INFO),
          Attributes.instant("called", INFO),
          Attributes.text("occupation", INFO),
          Attributes.elements("holdings", PARTS, INFO));

  /** One attribute of most types, for tests of many documents. */
  static final AttributeCatalog SMALL =
      AttributeCatalog.of(
          Stream.of(
                  "age",
                  "ratio",
                  "aum",
                  "churn",
                  "payroll",
                  "stage",
                  "channels",
                  "birth",
                  "occupation",
                  "holdings")
              .<Attribute<?>>map(id -> CATALOG.find(id).orElseThrow())
              .toList());

  static final List<PolicyKind> KINDS = List.of(Gated.KIND);

  private SampleBook() {}

  /** A book of one policy with this condition. */
  static Map<String, Object> withCondition(Object when) {
    return withPolicies(policy("first", when));
  }

  static Map<String, Object> withPolicies(Object... policies) {
    return book(CATALOG, policies);
  }

  /** A sound document of two random policies over the small catalogue. */
  static Map<String, Object> small(int seed) {
    RandomConditions random = new RandomConditions(seed);
    return book(
        SMALL,
        policy("p0", DocumentWriter.tree(random.next(SMALL, 4))),
        policy("p1", DocumentWriter.tree(random.next(SMALL, 4))));
  }

  private static Map<String, Object> book(AttributeCatalog catalog, Object... policies) {
    return map(
        "book", "retail",
        "version", 3,
        "name", name(),
        "attributes", DocumentWriter.tree(catalog),
        "policies", list(policies));
  }

  static Map<String, Object> withAttribute(Map<String, Object> attribute) {
    return map("book", "retail", "version", 3, "name", name(), "attributes", list(attribute));
  }

  static Map<String, Object> policy(String id, Object when) {
    return map("kind", "gated", "id", id, "version", 1, "name", name(), "when", when);
  }
}

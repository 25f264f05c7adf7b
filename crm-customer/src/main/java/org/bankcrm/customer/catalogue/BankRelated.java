package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankNames.personal;

import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.customer.party.PartyKind;
import org.bankcrm.customer.party.RelatedRole;

/**
 * What is told of each of the {@link BankAttributes#RELATED_PARTIES}: guarantors, debtors,
 * employers, employees, beneficial owners and officers of today.
 *
 * <pre>{@code
 * {"some": "relationship.parties", "where": {"all": [
 *   {"attribute": "role", "is": "GUARANTOR"}, {"attribute": "age", "moreThan": 70}]}}
 * }</pre>
 *
 * <p>A party in several roles stands there once for each. What is not known of it is missing.
 */
public final class BankRelated {

  /** What it is to the customer. */
  public static final CodeAttribute ROLE =
      Attributes.code("role", RelatedRole.values(), personal("与客户关系", "Role"));

  /** A person or an organisation; missing where the record tells nothing of it. */
  public static final CodeAttribute KIND =
      Attributes.code("kind", PartyKind.values(), personal("类别", "Kind"));

  /** The age of a person in completed years today; does not apply to organisations. */
  public static final IntegerAttribute AGE =
      Attributes.integer("age", personal("年龄", "Age").withUnit("years"));

  /** The code of an organisation's industry; does not apply to persons. */
  public static final CodeAttribute INDUSTRY =
      Attributes.openCode("industry", personal("行业", "Industry"));

  /**
   * Which part of the organisation is owned, to four decimals, rounded half up: 0.25 is 25 %; does
   * not apply to other roles.
   */
  public static final DecimalAttribute SHARE =
      Attributes.decimal("share", 4, personal("持股比例", "Share"));

  /** Since which day it is so. */
  public static final DateAttribute SINCE = Attributes.date("since", personal("起始日", "Since"));

  private BankRelated() {}

  static ElementsAttribute elements() {
    return Attributes.elements(
        "relationship.parties",
        AttributeCatalog.of(ROLE, KIND, AGE, INDUSTRY, SHARE, SINCE),
        personal("关联方", "Related parties"));
  }
}

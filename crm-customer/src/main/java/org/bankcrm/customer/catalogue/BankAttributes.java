package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankNames.normal;
import static org.bankcrm.customer.catalogue.BankNames.personal;
import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.OrderedCodeAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.OrganisationSize;
import org.bankcrm.customer.party.PartyKind;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.WorkStatus;

/**
 * The attributes of the standard catalogue that are the same in every currency; {@link
 * BankCatalogue} has them all.
 *
 * <p>The codes of an enumeration are its constants ({@code TERM_DEPOSIT}, {@code C3}); channels,
 * types of transactions and the like, which are data, have their own codes ({@code mobile}). Unless
 * said otherwise a value is missing where the record does not tell it, and where it has no meaning:
 * an organisation has no age.
 */
public final class BankAttributes {

  // ----- who the customer is

  /** A person or an organisation. */
  public static final CodeAttribute KIND =
      Attributes.code("party.kind", PartyKind.values(), normal("客户类型", "Kind of customer"));

  /**
   * Completed years today, or at death. Whoever was born on 29 February completes a year on 1 March
   * if the year has no 29 February.
   */
  public static final IntegerAttribute AGE =
      Attributes.integer("party.age", personal("年龄", "Age").withUnit("years"));

  /** The birth date, for birthdays. */
  public static final DateAttribute BIRTH_DATE =
      Attributes.date("party.birth-date", personal("出生日期", "Birth date"));

  /** Whether the person is known to have died; no where nothing is known of it. */
  public static final YesNoAttribute DECEASED =
      Attributes.yesNo("party.deceased", personal("已身故", "Deceased"));

  /** The gender. */
  public static final CodeAttribute GENDER =
      Attributes.code(
          "party.gender",
          Gender.values(),
          normal("性别", "Gender").withSensitivity(Sensitivity.PROTECTED));

  /** The marital status. */
  public static final CodeAttribute MARITAL_STATUS =
      Attributes.code(
          "party.marital-status", MaritalStatus.values(), personal("婚姻状况", "Marital status"));

  /** The highest education finished. */
  public static final CodeAttribute EDUCATION =
      Attributes.code("party.education", Education.values(), personal("学历", "Education"));

  /** How the person makes a living. */
  public static final CodeAttribute WORK_STATUS =
      Attributes.code("party.work-status", WorkStatus.values(), personal("就业状态", "Work status"));

  /**
   * What the person does today: scheme, colon and code, such as {@code gbt-6565:2-06-07}. Missing
   * without an employment today.
   */
  public static final CodeAttribute OCCUPATION =
      Attributes.openCode("party.occupation", personal("职业", "Occupation"));

  /** The industry of the person's employer today, or of the organisation: scheme, colon, code. */
  public static final CodeAttribute INDUSTRY =
      Attributes.openCode("party.industry", personal("行业", "Industry"));

  /**
   * For how many completed months the person has been in today's employment. One begun on the 31st
   * is over on the last day of a shorter month.
   */
  public static final IntegerAttribute EMPLOYED_MONTHS =
      Attributes.integer(
          "party.employed-months", personal("现职年限(月)", "Months employed").withUnit("months"));

  /** The nationality, two letters of ISO 3166-1. */
  public static final CodeAttribute NATIONALITY =
      Attributes.openCode(
          "party.nationality", normal("国籍", "Nationality").withSensitivity(Sensitivity.PROTECTED));

  /**
   * The country of the home address, for organisations of the business or registered one: two
   * letters of ISO 3166-1. Of several the first given counts, observed on the day on which it was
   * verified.
   */
  public static final CodeAttribute RESIDENCE_COUNTRY =
      Attributes.openCode("party.residence.country", personal("居住国家/地区", "Residence: country"));

  /** The province of that address. */
  public static final TextAttribute RESIDENCE_PROVINCE =
      Attributes.text("party.residence.province", personal("居住省份", "Residence: province"));

  /** The city of that address. */
  public static final TextAttribute RESIDENCE_CITY =
      Attributes.text("party.residence.city", personal("居住城市", "Residence: city"));

  /** The size of an organisation; ordered, the smallest first. */
  public static final OrderedCodeAttribute ORGANISATION_SIZE =
      Attributes.orderedCode(
          "party.organisation-size",
          OrganisationSize.values(),
          normal("企业规模", "Size of the organisation"));

  /** Completed years since an organisation was registered. */
  public static final IntegerAttribute ORGANISATION_AGE =
      Attributes.integer(
          "party.organisation-age", normal("成立年限", "Age of the organisation").withUnit("years"));

  /**
   * What risk suits the customer, by a questionnaire that is valid today; observed when asked.
   * Ordered, the most cautious first.
   */
  public static final OrderedCodeAttribute RISK_APPETITE =
      Attributes.orderedCode(
          "party.risk-appetite", RiskAppetite.values(), personal("风险承受能力", "Risk appetite"));

  /** The last day on which that questionnaire is valid. */
  public static final DateAttribute RISK_VALID_UNTIL =
      Attributes.date("party.risk-valid-until", personal("风险测评有效期至", "Risk appetite valid until"));

  /**
   * The kinds of contact point that are known: {@code mobile}, {@code email}. The empty set where
   * none is recorded.
   */
  public static final CodeSetAttribute CONTACT_KINDS =
      Attributes.openCodeSet("party.contact-kinds", personal("联系方式", "Contact points"));

  /**
   * The last valid day of the paper that lasts longest. 31 December 9999 of one without an end;
   * missing where no paper is recorded.
   */
  public static final DateAttribute DOCUMENT_VALID_UNTIL =
      Attributes.date(
          "party.document-valid-until", personal("证件有效期至", "Identity document valid until"));

  /**
   * How much of the basic information is there, in whole percent, rounded down. Of a person: birth
   * date, gender, marital status, education, work status or employment today, nationality, home
   * address, mobile phone, identity document, annual income. Of an organisation: credit code,
   * industry, size, day of registration, country, address, contact point, turnover.
   */
  public static final IntegerAttribute COMPLETENESS =
      Attributes.integer(
          "party.completeness", normal("信息完整度", "Completeness of information").withUnit("%"));

  // ----- how it belongs to the bank and to others

  /** Since when it has been a customer. */
  public static final DateAttribute SINCE =
      Attributes.date("relationship.since", personal("开户日期", "Customer since"));

  /** For how many days it has been a customer; 0 on the day on which it came. */
  public static final IntegerAttribute TENURE_DAYS =
      Attributes.integer(
          "relationship.tenure-days", personal("客户年限(天)", "Tenure in days").withUnit("days"));

  /**
   * For how many completed months it has been a customer. One begun on the 31st is over on the last
   * day of a shorter month.
   */
  public static final IntegerAttribute TENURE_MONTHS =
      Attributes.integer(
          "relationship.tenure-months", personal("客户年限(月)", "Tenure in months").withUnit("months"));

  /** The branch that keeps the relationship today. */
  public static final CodeAttribute BRANCH =
      Attributes.openCode("relationship.branch", normal("归属网点", "Branch"));

  /**
   * Whether a relationship manager looks after it today. No where the record tells of no
   * assignment.
   */
  public static final YesNoAttribute MANAGED =
      Attributes.yesNo("relationship.managed", normal("有专属客户经理", "Has a relationship manager"));

  /** How many debtors it answers for today, as far as the record tells. */
  public static final IntegerAttribute GUARANTEES_GIVEN =
      Attributes.integer("relationship.guarantees-given", personal("对外担保数", "Guarantees given"));

  /** How many guarantors answer for it today, as far as the record tells. */
  public static final IntegerAttribute GUARANTEES_RECEIVED =
      Attributes.integer(
          "relationship.guarantees-received", personal("被担保数", "Guarantees received"));

  /**
   * Guarantors, employers, beneficial owners and the like, as {@link BankRelated} tells of them.
   * Missing where the record tells of none on any day: then nobody knows whether there are any. A
   * host that knows that there are none puts an empty list.
   */
  public static final ElementsAttribute RELATED_PARTIES = BankRelated.elements();

  /** How many members its household has today, itself included; missing without a household. */
  public static final IntegerAttribute HOUSEHOLD_SIZE =
      Attributes.integer("household.size", personal("家庭成员数", "Size of the household"));

  /**
   * How many children under 18 the record tells of as relatives today; missing if the age of one is
   * not known.
   */
  public static final IntegerAttribute CHILDREN =
      Attributes.integer("household.children", personal("未成年子女数", "Children under age"));

  /** The other members of its household; missing without a household. */
  public static final ElementsAttribute HOUSEHOLD_MEMBERS =
      Attributes.elements(
          "household.members",
          AttributeCatalog.of(Member.all()),
          personal("家庭成员", "Household members"));

  /** The stage that was decided last; the host feeds it. */
  public static final CodeAttribute PREVIOUS_STAGE =
      Attributes.openCode("previous.stage", normal("上期生命周期阶段", "Previous stage"));

  /** The tier that was decided last; the host feeds it. */
  public static final CodeAttribute PREVIOUS_TIER =
      Attributes.openCode("previous.tier", normal("上期客户等级", "Previous tier"));

  // ----- what it has, without amounts

  /**
   * The kinds of product that it owns and that are open today, such as {@code TERM_DEPOSIT}; the
   * empty set of one who owns nothing. What it may only use does not count.
   */
  public static final CodeSetAttribute PRODUCT_KINDS =
      Attributes.codeSet("holding.products", ProductKind.values(), normal("持有产品", "Products held"));

  /** The families of those products. */
  public static final CodeSetAttribute PRODUCT_FAMILIES =
      Attributes.codeSet(
          "holding.families", ProductFamily.values(), normal("持有产品大类", "Families of product held"));

  /** The keys of those products. */
  public static final CodeSetAttribute PRODUCTS =
      Attributes.openCodeSet(
          "holding.product-ids", normal("持有产品编号", "Keys of the products held").asChangeable());

  /** How many holdings it owns that are open today. */
  public static final IntegerAttribute HOLDING_COUNT =
      Attributes.integer(
          "holding.product-count", normal("持有产品数", "Products held, number").asChangeable());

  /** How many of them are dormant. */
  public static final IntegerAttribute DORMANT_COUNT =
      Attributes.integer("holding.dormant-accounts", normal("睡眠账户数", "Dormant accounts"));

  /**
   * How many of them have a balance that is unknown or in a currency without a rate, so that the
   * totals that it belongs to are missing.
   */
  public static final IntegerAttribute NOT_COUNTED =
      Attributes.integer(
          "holding.not-counted", normal("未计入余额的持有数", "Holdings not counted in balances"));

  /** How many holdings that it owned were closed within the last 180 days, today included. */
  public static final IntegerAttribute CLOSED_180D =
      Attributes.integer(
          "holding.closed-180d", normal("近180天结清产品数", "Products closed within 180 days"));

  /**
   * The day on which the last of its open holdings was opened; does not apply to one who owns none.
   */
  public static final DateAttribute LAST_OPENED =
      Attributes.date("holding.last-opened", sensitive("最近开户日", "Last opened"));

  /**
   * The next day, today included, on which a holding of the asset side falls due; does not apply to
   * one who owns none of that side, and is missing where none tells such a day.
   */
  public static final DateAttribute NEXT_MATURITY =
      Attributes.date("holding.next-maturity", sensitive("最近到期日", "Next maturity"));

  // ----- what it owes, without amounts

  /**
   * Twelve monthly instalments by the annual income that was stated last, rounded half up to four
   * decimals: 0.35 is 35 %. Missing unless there is an income above zero and every mortgage,
   * consumer and car loan tells its instalment; observed on the day of the statement.
   */
  public static final DecimalAttribute INSTALMENT_RATIO =
      Attributes.decimal(
          "credit.instalment-ratio", 4, personal("月供收入比", "Instalments to income").asChangeable());

  /**
   * What it owes the bank by the annual income that was stated last, rounded half up to four
   * decimals. Missing unless there is an income above zero and every balance of a debt is known;
   * observed on the day of the statement or of the oldest balance, whichever is earlier.
   */
  public static final DecimalAttribute DEBT_RATIO =
      Attributes.decimal(
          "credit.debt-ratio", 4, personal("负债收入比", "Debt to income").asChangeable());

  /**
   * How much of the limits of credit cards and credit lines is used, rounded half up to four
   * decimals: 0.85 is 85 %. Does not apply to one who has neither; missing unless every limit and
   * balance is known and the limits are above zero.
   */
  public static final DecimalAttribute LIMIT_USE =
      Attributes.decimal(
          "credit.limit-use", 4, personal("授信额度使用率", "Use of credit limits").asChangeable());

  /** The most days that a payment is overdue, 0 without debts; missing if one debt's are. */
  public static final IntegerAttribute DAYS_PAST_DUE =
      Attributes.integer(
          "credit.days-past-due", normal("最长逾期天数", "Days past due, longest").withUnit("days"));

  /**
   * Whether the bank has given up a debt of it in its books, by the status of its open holdings; no
   * for one without debts.
   */
  public static final YesNoAttribute WRITTEN_OFF =
      Attributes.yesNo("credit.written-off", sensitive("有核销贷款", "Has a debt written off"));

  /**
   * The next day, today included, on which a debt falls due; does not apply to one who owes the
   * bank nothing, and is missing where no debt tells such a day.
   */
  public static final DateAttribute NEXT_DEBT_MATURITY =
      Attributes.date("credit.next-maturity", sensitive("最近贷款到期日", "Next maturity of a debt"));

  // ----- what it allowed, and how it met the bank

  /**
   * What it allowed: a purpose over all channels ({@code marketing}), a purpose over one channel
   * ({@code marketing:sms}). The channels asked about are the library's own and those that stand in
   * the ledger; decisions for single contact points do not count.
   */
  public static final CodeSetAttribute CONSENTS =
      Attributes.openCodeSet("consent.granted", normal("已同意", "Consents").asChangeable());

  /** What it refused or took back, written in the same way. */
  public static final CodeSetAttribute REFUSALS =
      Attributes.openCodeSet("consent.refused", normal("已拒绝", "Refusals").asChangeable());

  /** How many complaints are not settled yet: those whose outcome is {@code open}. */
  public static final IntegerAttribute OPEN_COMPLAINTS =
      Attributes.integer("contact.complaints-open", normal("未结投诉数", "Complaints open"));

  /** Where customer and bank met within the last 365 days. */
  public static final ElementsAttribute CONTACTS =
      Attributes.elements(
          "contact.history",
          BankEvents.CONTACT_ATTRIBUTES,
          personal("近一年联络记录", "Contacts of a year"));

  /** What is told of another member of the household. */
  public static final class Member {
    /** What the member is to the customer. */
    public static final CodeAttribute ROLE =
        Attributes.code("role", FamilyRole.values(), personal("与客户关系", "Role"));

    /** The member's age in completed years today. */
    public static final IntegerAttribute AGE =
        Attributes.integer("age", personal("年龄", "Age").withUnit("years"));

    /** Whether it is the member's main household. */
    public static final YesNoAttribute PRIMARY =
        Attributes.yesNo("primary", personal("主家庭", "Main household"));

    /** Whether the member's balances count in the household's. */
    public static final YesNoAttribute ROLLS_UP =
        Attributes.yesNo("rolls-up", personal("资产并入家庭", "Counts in the household"));

    private Member() {}

    static List<Attribute<?>> all() {
      return List.of(ROLE, AGE, PRIMARY, ROLLS_UP);
    }
  }

  private BankAttributes() {}

  /** All of them, in their order. */
  static List<Attribute<?>> all() {
    List<Attribute<?>> all = new ArrayList<>(ofParty());
    all.addAll(ofWork());
    all.addAll(ofRelationship());
    all.addAll(ofHoldings());
    all.addAll(
        List.of(
            INSTALMENT_RATIO,
            DEBT_RATIO,
            LIMIT_USE,
            DAYS_PAST_DUE,
            WRITTEN_OFF,
            NEXT_DEBT_MATURITY));
    all.addAll(List.of(CONSENTS, REFUSALS, OPEN_COMPLAINTS, CONTACTS));
    return all;
  }

  private static List<Attribute<?>> ofParty() {
    return List.of(KIND, AGE, BIRTH_DATE, DECEASED, GENDER, MARITAL_STATUS, EDUCATION);
  }

  private static List<Attribute<?>> ofWork() {
    return List.of(
        WORK_STATUS,
        OCCUPATION,
        INDUSTRY,
        EMPLOYED_MONTHS,
        NATIONALITY,
        RESIDENCE_COUNTRY,
        RESIDENCE_PROVINCE,
        RESIDENCE_CITY,
        ORGANISATION_SIZE,
        ORGANISATION_AGE,
        RISK_APPETITE,
        RISK_VALID_UNTIL,
        CONTACT_KINDS,
        DOCUMENT_VALID_UNTIL,
        COMPLETENESS);
  }

  private static List<Attribute<?>> ofHoldings() {
    return List.of(
        PRODUCT_KINDS,
        PRODUCT_FAMILIES,
        PRODUCTS,
        HOLDING_COUNT,
        DORMANT_COUNT,
        NOT_COUNTED,
        CLOSED_180D,
        LAST_OPENED,
        NEXT_MATURITY);
  }

  private static List<Attribute<?>> ofRelationship() {
    return List.of(
        SINCE,
        TENURE_DAYS,
        TENURE_MONTHS,
        BRANCH,
        MANAGED,
        GUARANTEES_GIVEN,
        GUARANTEES_RECEIVED,
        RELATED_PARTIES,
        HOUSEHOLD_SIZE,
        CHILDREN,
        HOUSEHOLD_MEMBERS,
        PREVIOUS_STAGE,
        PREVIOUS_TIER);
  }
}

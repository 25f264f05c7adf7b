package org.bankcrm.customer.merge;

import java.util.Optional;
import org.bankcrm.core.Labelled;
import org.jspecify.annotations.Nullable;

/** A field of which a customer has one value, so that of several records one value is taken. */
public enum MergeField implements Labelled {
  /** A person's name. */
  NAME(MergeGroup.NAME),
  /** An organisation's name in Chinese. */
  LEGAL_NAME_ZH(MergeGroup.NAME),
  /** An organisation's name in English. */
  LEGAL_NAME_EN(MergeGroup.NAME),
  /** The birth date as it was stated; papers may tell one besides. */
  BIRTH_DATE(MergeGroup.IDENTITY),
  /** The gender as it was stated; papers may tell one besides. */
  GENDER(MergeGroup.IDENTITY),
  /** A person's nationality. */
  NATIONALITY(MergeGroup.IDENTITY),
  /** An organisation's country. */
  COUNTRY(MergeGroup.IDENTITY),
  /** When an organisation was founded. */
  ESTABLISHED_ON(MergeGroup.IDENTITY),
  /** Whether married. */
  MARITAL_STATUS(MergeGroup.LIFE),
  /** Schools. */
  EDUCATION(MergeGroup.LIFE),
  /** The language that the customer wants to be spoken to in. */
  LANGUAGE(MergeGroup.LIFE),
  /** Whether at work. */
  WORK_STATUS(MergeGroup.WORK),
  /** An organisation's industry. */
  INDUSTRY(MergeGroup.WORK),
  /** An organisation's size. */
  SIZE(MergeGroup.WORK),
  /**
   * The risk questionnaire that is relied on: of those that the records relied on the strictest,
   * and of equal ones the last; no rule sets it aside. Those that have run out are all kept.
   */
  RISK_ASSESSMENT(null),
  /** When a person died: of several days the first; no rule sets it aside. */
  DECEASED_ON(null),
  /** When an organisation was dissolved: of several days the first; no rule sets it aside. */
  DISSOLVED_ON(null);

  private final @Nullable MergeGroup group;

  MergeField(@Nullable MergeGroup group) {
    this.group = group;
  }

  /** The group whose rule it follows; empty where the strictest wins. */
  public Optional<MergeGroup> group() {
    return Optional.ofNullable(group);
  }
}

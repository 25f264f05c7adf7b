package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * What a relative is to a person.
 *
 * <p>It is read from the side of the party of which a {@link FamilyTie} speaks: of a mother, her
 * son is {@code CHILD}. Whoever reads the same tie from the other side turns it round, as the
 * standard catalogue does.
 */
public enum FamilyRole implements Labelled {
  /** Husband or wife. */
  SPOUSE("配偶", "Spouse"),

  /** Father or mother. */
  PARENT("父母", "Parent"),

  /** Son or daughter. */
  CHILD("子女", "Child"),

  /** Brother or sister. */
  SIBLING("兄弟姐妹", "Sibling"),

  /** Any other relative. */
  OTHER("其他亲属", "Other relative");

  private final String zh;
  private final String en;

  FamilyRole(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}

package org.bankcrm.campaign;

import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;

/**
 * The attributes that campaigns read beside those of the standard catalogue; a book that has a
 * campaign has them by itself ({@link Campaign#inputs}).
 *
 * <p>Consents, refusals and the risk assessment are those of {@link
 * org.bankcrm.customer.catalogue.BankAttributes}; the ways of contact are named by {@link
 * ContactLane}.
 */
public final class CampaignAttributes {

  /**
   * What the member of staff who would make the offer is qualified to sell, as codes of the bank's
   * own such as {@code fund-sales}. A fact of the seller, told beside those of the customer.
   */
  public static final CodeSetAttribute SELLER_QUALIFICATIONS =
      Attributes.openCodeSet(
          "seller.qualifications", AttributeInfo.named("销售人员资质", "Qualifications of the seller"));

  private CampaignAttributes() {}

  /**
   * Whether a budget has room for one contact more, {@code budget.<id>.open}.
   *
   * @throws IllegalArgumentException if the id is no code
   */
  public static YesNoAttribute budgetOpen(String budget) {
    IdPart.check(budget, "budget");
    return Attributes.yesNo(
        "budget." + budget + ".open",
        AttributeInfo.named("预算有余：" + budget, "Budget has room: " + budget));
  }

  /**
   * The first instant at which it will have room, {@code budget.<id>.next-allowed}; missing where
   * time alone will not bring it.
   *
   * @throws IllegalArgumentException if the id is no code
   */
  public static InstantAttribute budgetNextAllowed(String budget) {
    IdPart.check(budget, "budget");
    return Attributes.instant(
        "budget." + budget + ".next-allowed",
        AttributeInfo.named("预算最早可用：" + budget, "Budget next has room: " + budget));
  }

  /**
   * Whether the customer is held out by a control group, {@code control.<id>}; filled from {@link
   * ControlGroup}.
   *
   * @throws IllegalArgumentException if the id is no code
   */
  public static YesNoAttribute heldOut(String controlGroup) {
    IdPart.check(controlGroup, "controlGroup");
    return Attributes.yesNo(
        "control." + controlGroup,
        AttributeInfo.named("对照组：" + controlGroup, "Control group: " + controlGroup));
  }
}

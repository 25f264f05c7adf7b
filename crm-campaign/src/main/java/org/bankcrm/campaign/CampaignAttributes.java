package org.bankcrm.campaign;

import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;

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
}

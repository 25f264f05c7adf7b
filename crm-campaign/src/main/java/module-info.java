/** Offers, the gates a customer passes to get one, and the choice between them. */
module org.bankcrm.campaign {
  requires transitive org.bankcrm.core;
  requires transitive org.bankcrm.customer;
  requires static transitive org.jspecify;

  exports org.bankcrm.campaign;
  exports org.bankcrm.campaign.budget;
  exports org.bankcrm.campaign.contact;
  exports org.bankcrm.campaign.control;
  exports org.bankcrm.campaign.gate;
  exports org.bankcrm.campaign.offer;
  exports org.bankcrm.campaign.port;

  opens org.bankcrm.campaign to
      org.bankcrm.core; // the tables of words
  opens org.bankcrm.campaign.internal to
      org.bankcrm.core;
}

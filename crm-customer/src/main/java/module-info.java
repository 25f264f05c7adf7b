/**
 * The customer: who it is, has, does and allowed, and the standard catalogue of a bank made from
 * it. Start at {@link org.bankcrm.customer.CustomerRecord}.
 */
module org.bankcrm.customer {
  requires transitive org.bankcrm.core;
  requires static transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports org.bankcrm.customer;
  exports org.bankcrm.customer.activity;
  exports org.bankcrm.customer.audit;
  exports org.bankcrm.customer.catalogue;
  exports org.bankcrm.customer.cipher;
  exports org.bankcrm.customer.consent;
  exports org.bankcrm.customer.constraint;
  exports org.bankcrm.customer.entry;
  exports org.bankcrm.customer.history;
  exports org.bankcrm.customer.holding;
  exports org.bankcrm.customer.ladder;
  exports org.bankcrm.customer.needs;
  exports org.bankcrm.customer.matching;
  exports org.bankcrm.customer.merge;
  exports org.bankcrm.customer.party;
  exports org.bankcrm.customer.portrait;
  exports org.bankcrm.customer.privacy;
  exports org.bankcrm.customer.quality;
  exports org.bankcrm.customer.sources;

  opens org.bankcrm.customer to
      org.bankcrm.core; // the tables of words
  opens org.bankcrm.customer.history to
      org.bankcrm.core;
  opens org.bankcrm.customer.ladder to
      org.bankcrm.core;
  opens org.bankcrm.customer.portrait to
      org.bankcrm.core;
  opens org.bankcrm.customer.audit to
      org.bankcrm.core;
  opens org.bankcrm.customer.merge to
      org.bankcrm.core;
  opens org.bankcrm.customer.privacy to
      org.bankcrm.core;
  opens org.bankcrm.customer.sources to
      org.bankcrm.core;
  opens org.bankcrm.customer.needs to
      org.bankcrm.core; // its words and its example
  opens org.bankcrm.customer.quality to
      org.bankcrm.core;
  opens org.bankcrm.customer.matching to
      org.bankcrm.core;
}

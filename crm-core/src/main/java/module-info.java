/**
 * The kernel: values, customer model, attributes, conditions, policies and the decision engine.
 * Start at {@link org.bankcrm.core}.
 */
module org.bankcrm.core {
  requires static transitive jakarta.validation;
  requires static transitive org.jspecify;
  requires com.google.common;
  requires org.slf4j;

  exports org.bankcrm.core.activity;
  exports org.bankcrm.core.attribute;
  exports org.bankcrm.core.bank;
  exports org.bankcrm.core.condition;
  exports org.bankcrm.core.consent;
  exports org.bankcrm.core.customer;
  exports org.bankcrm.core.explanation;
  exports org.bankcrm.core.holding;
  exports org.bankcrm.core.party;
  exports org.bankcrm.core.policy;
  exports org.bankcrm.core.window;
  exports org.bankcrm.core.quality;
  exports org.bankcrm.core;
}

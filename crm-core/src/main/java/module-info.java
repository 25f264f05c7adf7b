/**
 * Values and the kernel: attributes, conditions, policies and the decision engine. Start at {@link
 * org.bankcrm.core}.
 */
module org.bankcrm.core {
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports org.bankcrm.core;
  exports org.bankcrm.core.analysis;
  exports org.bankcrm.core.attribute;
  exports org.bankcrm.core.check;
  exports org.bankcrm.core.condition;
  exports org.bankcrm.core.data;
  exports org.bankcrm.core.document;
  exports org.bankcrm.core.erasure;
  exports org.bankcrm.core.explanation;
  exports org.bankcrm.core.formula;
  exports org.bankcrm.core.held;
  exports org.bankcrm.core.join;
  exports org.bankcrm.core.language;
  exports org.bankcrm.core.live;
  exports org.bankcrm.core.policy;
  exports org.bankcrm.core.port;
  exports org.bankcrm.core.window;
}

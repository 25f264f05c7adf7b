/**
 * A synthetic bank, generators and ports in memory, for the tests of whoever embeds the library.
 */
module org.bankcrm.testkit {
  requires transitive org.bankcrm.core;
  requires transitive org.bankcrm.customer;
  requires transitive org.bankcrm.segmentation;
  requires transitive org.bankcrm.scoring;
  requires transitive org.bankcrm.lifecycle;
  requires transitive org.bankcrm.campaign;
  requires transitive org.bankcrm.alert;
  requires static transitive net.jqwik.api;
  requires static transitive org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports org.bankcrm.testkit.bank;
  exports org.bankcrm.testkit.contract;
  exports org.bankcrm.testkit.duplicates;
  exports org.bankcrm.testkit.jqwik;
  exports org.bankcrm.testkit.random;
}

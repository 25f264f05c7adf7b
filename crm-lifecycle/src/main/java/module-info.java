/** Lifecycles of customers and other subjects: stages, and what moves a subject between them. */
module org.bankcrm.lifecycle {
  requires transitive org.bankcrm.core;
  requires static transitive org.jspecify;

  exports org.bankcrm.lifecycle;
  exports org.bankcrm.lifecycle.port;

  opens org.bankcrm.lifecycle to
      org.bankcrm.core; // the tables of words
}

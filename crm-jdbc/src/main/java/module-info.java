/**
 * The library's ports on a relational database, by the JDBC of the JDK. Start at {@link
 * org.bankcrm.jdbc.JdbcStores}.
 */
module org.bankcrm.jdbc {
  requires transitive org.bankcrm.core;
  requires transitive org.bankcrm.customer;
  requires transitive org.bankcrm.segmentation;
  requires transitive org.bankcrm.lifecycle;
  requires transitive org.bankcrm.campaign;
  requires transitive org.bankcrm.alert;
  requires transitive java.sql;
  requires static transitive org.jspecify;

  exports org.bankcrm.jdbc;
}

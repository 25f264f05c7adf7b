/** Early warning: indicators over events down to minutes, alerts with memory, watch lists. */
module org.bankcrm.alert {
  requires transitive org.bankcrm.core;
  requires transitive org.bankcrm.lifecycle;
  requires static transitive org.jspecify;

  exports org.bankcrm.alert;
  exports org.bankcrm.alert.backstop;
  exports org.bankcrm.alert.measure;
  exports org.bankcrm.alert.port;
  exports org.bankcrm.alert.trial;
  exports org.bankcrm.alert.watchlist;

  opens org.bankcrm.alert.watchlist to
      org.bankcrm.core;
  opens org.bankcrm.alert.trial to
      org.bankcrm.core;
  opens org.bankcrm.alert to
      org.bankcrm.core; // the tables of words
}

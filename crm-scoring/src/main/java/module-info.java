/** Scorecards, the points a customer earns on them and the reasons behind the points. */
module org.bankcrm.scoring {
  requires transitive org.bankcrm.core;
  requires static transitive org.jspecify;

  exports org.bankcrm.scoring;

  opens org.bankcrm.scoring to
      org.bankcrm.core; // the tables of words
}

/** Scorecards, the points a customer earns on them and the reasons behind the points. */
module org.bankcrm.scoring {
  requires transitive org.bankcrm.core;
  requires static transitive org.jspecify;

  exports org.bankcrm.scoring;
  exports org.bankcrm.scoring.scorecard;
  exports org.bankcrm.scoring.validation;

  opens org.bankcrm.scoring to
      org.bankcrm.core; // the tables of words
}

/** Segments of customers, their families, and exclusive tier ladders with their entitlements. */
module org.bankcrm.segmentation {
  requires transitive org.bankcrm.core;
  requires static transitive org.jspecify;

  exports org.bankcrm.segmentation;
  exports org.bankcrm.segmentation.port;

  opens org.bankcrm.segmentation to
      org.bankcrm.core; // the tables of words
}

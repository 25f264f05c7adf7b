/** A host that is a module. */
module com.bank.outside {
  requires org.bankcrm.campaign;
  requires org.bankcrm.jdbc;
  requires org.bankcrm.lifecycle;
  requires org.bankcrm.modelling;
  requires org.bankcrm.scoring;
  requires org.bankcrm.segmentation;
  requires org.hibernate.validator;

  opens org.bankcrm.examples.outside;
}

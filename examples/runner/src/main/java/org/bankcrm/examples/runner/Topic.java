package org.bankcrm.examples.runner;

/** The chapters of the report, in the order in which a manager reads. */
enum Topic {
  CALLS(ReportWords.CALLS),
  STANDING(ReportWords.STANDING),
  ALERTS(ReportWords.ALERTS),
  MOVES(ReportWords.MOVES),
  CAMPAIGNS(ReportWords.CAMPAIGNS),
  SCORES(ReportWords.SCORES),
  CONTACT(ReportWords.CONTACT),
  DATA(ReportWords.DATA);

  private final ReportWords title;

  Topic(ReportWords title) {
    this.title = title;
  }

  ReportWords title() {
    return title;
  }
}

-- The tables of the library, version 1, for {database}. Safe to run again: what is there stays.
-- Instants are seconds since 1970-01-01 in UTC and nanoseconds; texts of type {json} hold JSON.

create table if not exists crm_schema (
  version integer not null primary key
);

create table if not exists crm_stage (
  lifecycle varchar(128) not null,
  subject varchar(128) not null,
  version bigint not null,
  state {json} not null,
  primary key (lifecycle, subject)
);

create table if not exists crm_stage_change (
  lifecycle varchar(128) not null,
  subject varchar(128) not null,
  version bigint not null,
  place integer not null,
  step {json} not null,
  primary key (lifecycle, subject, version, place),
  foreign key (lifecycle, subject) references crm_stage (lifecycle, subject) on delete cascade
);

create table if not exists crm_tier (
  ladder varchar(128) not null,
  customer varchar(128) not null,
  version bigint not null,
  state {json},
  by_hand {json},
  primary key (ladder, customer)
);

create table if not exists crm_watch (
  kind varchar(128) not null,
  subject varchar(128) not null,
  version bigint not null,
  watch {json} not null,
  primary key (kind, subject)
);

create table if not exists crm_alert (
  kind varchar(128) not null,
  subject varchar(128) not null,
  policy varchar(128) not null,
  raised_second bigint not null,
  raised_nano integer not null,
  alert {json} not null,
  primary key (kind, subject, policy, raised_second, raised_nano),
  foreign key (kind, subject) references crm_watch (kind, subject) on delete cascade
);

create table if not exists crm_budget (
  budget varchar(128) not null primary key,
  taken bigint not null
);

create table if not exists crm_budget_claim (
  id varchar(128) not null primary key,
  budget varchar(128) not null,
  subject varchar(128) not null,
  at_second bigint not null,
  at_nano integer not null,
  expires_second bigint not null,
  expires_nano integer not null,
  committed boolean not null
);

create index if not exists crm_budget_claim_at on crm_budget_claim (budget, at_second);

create index if not exists crm_budget_claim_subject on crm_budget_claim (subject, at_second);

create index if not exists crm_budget_claim_expires on crm_budget_claim (committed, expires_second);

create table if not exists crm_budget_join (
  subject varchar(128) not null primary key,
  into_subject varchar(128) not null
);

create index if not exists crm_budget_join_into on crm_budget_join (into_subject);

create table if not exists crm_contact (
  customer varchar(128) not null,
  kind varchar(16) not null,
  id varchar(128) not null,
  at_second bigint not null,
  at_nano integer not null,
  purpose varchar(128),
  channel varchar(128),
  campaign_group varchar(128),
  is_open boolean not null,
  primary key (customer, kind, id)
);

create index if not exists crm_contact_at on crm_contact (customer, at_second);

create table if not exists crm_consent (
  customer varchar(128) not null primary key,
  ledger {json} not null
);

create table if not exists crm_access (
  id varchar(128) not null primary key,
  place bigint {counted},
  customer varchar(128) not null,
  at_second bigint not null,
  at_nano integer not null,
  viewer varchar(128) not null,
  viewer_role varchar(128) not null,
  purpose varchar(128) not null,
  policy varchar(256) not null,
  fields {json} not null
);

create index if not exists crm_access_customer on crm_access (customer, at_second);

create table if not exists crm_audit (
  sequence bigint not null primary key,
  hash varchar(64) not null,
  entry {json} not null
);

create sequence if not exists crm_decision_place;

create table if not exists crm_decision (
  id varchar(128) not null primary key,
  place bigint not null,
  customer varchar(128) not null,
  as_of_second bigint not null,
  as_of_nano integer not null,
  book varchar(256) not null,
  record {json} not null,
  facts {json}
);

create index if not exists crm_decision_customer on crm_decision (customer, as_of_second);

create index if not exists crm_decision_as_of on crm_decision (as_of_second);

insert into crm_budget (budget, taken) select '', 0 where not exists (select 1 from crm_budget where budget = '');

insert into crm_schema (version) select 1 where not exists (select 1 from crm_schema);

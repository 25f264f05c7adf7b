-- The bank's own tables. The library knows nothing of them: org.bankcrm.examples.boot.bank reads them.
create table if not exists customer (
  id varchar(32) primary key,
  party_id varchar(32) not null unique,
  kind varchar(16) not null,
  name_zh varchar(200),
  family varchar(100),
  given varchar(100),
  name_en varchar(200),
  birth_date date,
  deceased_on date,
  gender varchar(16),
  marital_status varchar(16),
  education varchar(32),
  work_status varchar(32),
  employer varchar(200),
  occupation varchar(64),
  employed_since date,
  organisation_size varchar(16),
  established_on date,
  mobile varchar(32),
  email varchar(200),
  province varchar(100),
  city varchar(100),
  street varchar(200),
  annual_income decimal(20, 2),
  income_on date,
  income_source varchar(32),
  risk_appetite varchar(16),
  risk_from date,
  risk_until date,
  customer_since date,
  branch varchar(32),
  branch_since date,
  manager varchar(32),
  manager_since date
);

create table if not exists holding (
  id varchar(40) primary key,
  product varchar(40) not null,
  kind varchar(40) not null,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  risk varchar(16),
  status varchar(16) not null,
  opened_on date not null,
  closed_on date,
  matures_on date,
  account_number varchar(40),
  currency varchar(3) not null,
  credit_limit decimal(20, 2),
  instalment decimal(20, 2),
  annual_rate decimal(12, 8),
  days_past_due int
);

create table if not exists holding_party (
  holding varchar(40) not null,
  party_id varchar(32) not null,
  part int not null,
  role varchar(32) not null,
  primary key (holding, party_id)
);
create index if not exists holding_party_by_party on holding_party (party_id);

-- What an account holds: a row for each day on which it was told.
create table if not exists balance (
  holding varchar(40) not null,
  on_day date not null,
  amount decimal(20, 2) not null,
  primary key (holding, on_day)
);

create table if not exists txn (
  id varchar(60) primary key,
  holding varchar(40) not null,
  booked_on date not null,
  occurred_at timestamp with time zone,
  type varchar(40) not null,
  direction varchar(8) not null,
  amount decimal(20, 2) not null,
  currency varchar(3) not null,
  channel varchar(32),
  other_kind varchar(40),
  other_country varchar(2),
  merchant_category varchar(8),
  balance_after decimal(20, 2)
);
create index if not exists txn_by_holding on txn (holding, booked_on);

create table if not exists contact (
  id varchar(60) primary key,
  customer varchar(32) not null,
  kind varchar(40) not null,
  channel varchar(32) not null,
  initiative varchar(16) not null,
  at timestamp with time zone not null,
  outcome varchar(40),
  topic varchar(80),
  campaign varchar(80),
  contact_point varchar(40),
  staff varchar(40)
);
create index if not exists contact_by_customer on contact (customer);

-- What happened to a customer, as other systems told it.
create table if not exists customer_event (
  id varchar(128) not null,
  customer varchar(32) not null,
  type varchar(64) not null,
  at timestamp with time zone not null,
  amount decimal(20, 2),
  answer varchar(32) not null,
  primary key (customer, id)
);

-- Every version of the bank's policies, and which of them were in force when: the last one is now.
create table if not exists policy_version (
  version int primary key,
  document text not null,
  author varchar(64) not null,
  written_at timestamp with time zone not null
);

create table if not exists policy_publication (
  number int primary key,
  version int not null,
  publisher varchar(64) not null,
  published_at timestamp with time zone not null
);

-- What the nights decided.
create table if not exists night (
  run varchar(10) not null,
  customer varchar(32) not null,
  tier varchar(32),
  stage varchar(32),
  grade varchar(16),
  offer varchar(64),
  primary key (run, customer)
);

-- Where customers dropped out of campaigns, by portions of a night.
create table if not exists night_gate (
  run varchar(10) not null,
  portion varchar(32) not null,
  campaign varchar(64) not null,
  gate varchar(32) not null,
  place int not null,
  reached bigint not null,
  passed bigint not null,
  primary key (run, portion, campaign, gate)
);

create table customer (id varchar(20) primary key, birth date, assets decimal(18, 2));
create table payment (id varchar(20) primary key, customer varchar(20), amount decimal(18, 2), booked date);
insert into customer values ('c-1', date '1990-02-28', 160000.01);
insert into payment values ('p-1', 'c-1', 29999.99, current_date);

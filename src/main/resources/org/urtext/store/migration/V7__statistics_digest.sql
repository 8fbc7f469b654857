-- From which collection a run that decided took its statistics.
alter table run add column if not exists statistics_digest varchar(64) default '' not null;

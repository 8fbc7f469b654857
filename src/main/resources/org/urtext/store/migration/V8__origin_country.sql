-- Where a declared source appears, for originals that nobody has read; older hearings do not tell.
alter table declaration add column if not exists origin_country varchar(2);
alter table former_source add column if not exists country varchar(2);

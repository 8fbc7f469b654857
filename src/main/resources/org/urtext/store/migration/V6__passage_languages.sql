-- Where a text changes its language; older rows do not tell.
alter table version add column if not exists passages character large object;

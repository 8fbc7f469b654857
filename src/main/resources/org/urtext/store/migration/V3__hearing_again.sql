-- Hearing again: what a document is heard by may change, and it is not read again for that.
-- The interview's columns of a version then change too: where and when it appeared, what it
-- declares, traces and contradictions.

-- The publisher's name as the document itself or a sidecar gives it. Older rows do not tell it from
-- the registry's.
alter table version add column if not exists given_outlet varchar(1000);
update version set given_outlet = outlet_name where given_outlet is null;
-- By which registries it was heard.
alter table version add column if not exists registries_digest varchar(64) default '' not null;
-- What it says against itself.
alter table version add column if not exists contradictions character large object default '[]'
  not null;
-- Which versions were heard by other registries?
create index if not exists version_by_registries on version (registries_digest, text_digest);

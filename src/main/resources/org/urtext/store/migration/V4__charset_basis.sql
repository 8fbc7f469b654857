-- How it is known which encoding a document is in; older rows do not tell.
alter table version add column if not exists charset_basis varchar(20);

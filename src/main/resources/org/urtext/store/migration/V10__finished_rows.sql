-- Rows of tables as they were told last. They follow from the rest of the graph, and whatever changes
-- that empties them.
create table if not exists finished_table (
  table_name varchar(100) primary key,
  edition varchar(1000) not null,
  pages integer not null
);
create table if not exists finished_page (
  table_name varchar(100) not null,
  page integer not null,
  rows_deflated binary large object not null,
  primary key (table_name, page)
);

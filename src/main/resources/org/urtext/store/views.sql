-- The views that `query` answers from: what they are called and hold is promised in docs/query.md,
-- however the tables below change. They are made when a query is asked and go with it, so that no
-- migration meets them.

create view v_article as
select a.article_id, a.label article, lower(a.kind) kind, a.collection, a.path, a.url, v.title,
  v.authors, a.published, lower(a.published_basis) published_basis, a.outlet, a.name outlet_name,
  a.country, a.language, v.language_confidence, nullif(v.runner_up, 'und') runner_up,
  v.declared_language, v.script, v.characters, v.media_type, v.charset,
  replace(lower(v.charset_basis), '_', '-') charset_basis, a.sightings, v.captured, v.captured_basis,
  v.raw_sha256 sha256, nullif(lower(v.machine_translation), 'none') machine_translation, a.removed,
  case when v.passages <> '[]' then v.passages end passage_languages
from article a join version v on v.version_id = a.version_id;

create view v_unseen as
select a.article_id, a.label origin, case a.kind when 'UNSEEN_PAGE' then 'page' else 'name' end kind,
  a.url, a.name, a.outlet, a.country, a.language, a.published,
  lower(a.published_basis) published_basis
from article a where a.version_id is null;

create view v_link as
select l.article_id, a.label article, a.language article_language, a.outlet article_outlet,
  a.published article_published, l.relation, l.origin_id, o.label origin,
  o.language origin_language, o.outlet origin_outlet, o.published origin_published,
  o.version_id is not null origin_in_collection,
  case l.basis when 'DECLARED_AND_INFERRED' then 'declared+inferred' when 'NEITHER' then null
    else lower(l.basis) end basis,
  case when l.review = 'REJECTED' then null else lower(l.verdict) end verdict, l.confidence, l.direction_confidence,
  lower(l.translation_basis) translation_basis, l.declared_text,
  nullif(l.declared_line, 0) declared_line, l.declared_field, l.covered_share, l.evidence,
  lower(l.review) review, l.reviewed_by, l.review_note, l.since_run
from link l
join article a on a.article_id = l.article_id
join article o on o.article_id = l.origin_id;

create view v_declaration as
select a.article_id, a.label article, d.ordinal, replace(lower(d.kind), '_', '-') kind,
  lower(d.role) role, d.origin_url, d.origin_name, d.origin_language, d.origin_outlet,
  d.origin_published, lower(d.origin_published_basis) origin_published_basis, d.translator,
  d.declares_translation, nullif(lower(d.machine_translation), 'none') machine_translation,
  d.declared_text, d.start_offset, d.end_offset, d.field, d.rule
from article a
join version v on v.article_id = a.article_id and (v.version_id = a.version_id or v.metadata_only)
join declaration d on d.version_id = v.version_id;

create view v_family as
select f.family_id, f.article_id, a.label article, a.version_id is not null in_collection,
  a.language, a.outlet, a.published, f.root_id, r.label root, f.hops
from family_place f
join article a on a.article_id = f.article_id
left join article r on r.article_id = f.root_id;

create view v_conflict as
select c.article_id, a.label article, c.other_id, o.label other, c.kind, c.statement
from conflict c
join article a on a.article_id = c.article_id
left join article o on o.article_id = c.other_id
where not (c.kind = 'time' and exists (select 1 from link l
  where l.article_id = c.article_id and l.origin_id = c.other_id and l.review = 'REJECTED'));

create view v_review as
select r.review_id, r.run_id, r.given, r.article_id, r.article_label article, r.origin_id,
  r.origin_label origin, r.relation, lower(r.judgement) judgement, r.reviewer, r.note
from review r;

create view v_sighting as
select s.sighting_id, v.article_id, s.run_id, s.collection, s.path, s.real_path, s.modified,
  coalesce(s.raw_sha256, v.raw_sha256) sha256, coalesce(s.raw_size, v.raw_size) size,
  s.record_offset
from sighting s join version v on v.version_id = s.version_id;

create view v_text as
select a.article_id, a.label article, v.full_text
from article a join version v on v.version_id = a.version_id;

create view v_failure as
select o.path article, o.collection, o.run_id, lower(o.kind) outcome, o.stage, o.reason, o.detail
from outcome o;

create view v_run as
select r.run_id, r.started, r.ended, r.tool_version, r.settings, r.registries_digest,
  r.rules_digest, r.decided
from run r;

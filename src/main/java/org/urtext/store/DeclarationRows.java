package org.urtext.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.urtext.article.ArticleId;
import org.urtext.origin.Declaration;

/** Reads what articles declare. */
final class DeclarationRows {

  private DeclarationRows() {}

  /**
   * What the current version of an article declares, in the order of its text, and after that what
   * records say of it that know it by its metadata only.
   */
  static List<Declaration> of(Handle handle, ArticleId id) {
    return handle
        .createQuery(
            """
            select d.*, case when v.version_id = a.version_id then 0 else 1 end later,
              v.raw_sha256
            from article a
            join version v on v.article_id = a.article_id
              and (v.version_id = a.version_id or v.metadata_only)
            join declaration d on d.version_id = v.version_id
            where a.article_id = :id
            order by later, v.raw_sha256, v.version_id, d.ordinal
            """)
        .bind("id", id.value())
        .map((row, context) -> Rows.declaration(row))
        .stream()
        .distinct()
        .toList();
  }

  /** What one version declares, in the order of its text. */
  static List<Declaration> ofVersion(Handle handle, long version) {
    return handle
        .createQuery("select * from declaration where version_id = :version order by ordinal")
        .bind("version", version)
        .map((row, context) -> Rows.declaration(row))
        .list();
  }
}

package org.urtext.store;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.urtext.article.ArticleId;
import org.urtext.graph.Custody;

/** Reads where documents lie or lay, and by which digests they are known. */
final class CustodyRows {

  private final Handle handle;

  CustodyRows(Handle handle) {
    this.handle = handle;
  }

  Stream<Custody> all() {
    return Paging.stream(
        last ->
            handle
                .createQuery(
                    """
                    select p.collection, p.path, p.real_path, p.container, v.raw_sha256,
                      c.sha256 container_sha256
                    from place p
                    join version v on v.version_id = p.version_id
                    left join container c
                      on c.collection = p.collection and c.path = p.container
                    where p.removed_in is null and p.collection >= :collection
                      and (p.collection > :collection or p.path > :path)
                    order by p.collection, p.path fetch first :page rows only
                    """)
                .bind("page", Paging.PAGE)
                .bind("collection", last == null ? "" : last.place().collection())
                .bind("path", last == null ? "" : last.place().path())
                .map((row, context) -> Rows.custody(row))
                .list());
  }

  List<Custody> of(ArticleId id) {
    return handle
        .createQuery(
            """
            select p.collection, p.path, p.real_path, p.container, v.raw_sha256,
              c.sha256 container_sha256
            from version v
            join place p on v.version_id = p.version_id
            left join container c on c.collection = p.collection and c.path = p.container
            where v.article_id = :id
            order by case when p.removed_in is null then 0 else 1 end, p.collection, p.path
            """)
        .bind("id", id.value())
        .map((row, context) -> Rows.custody(row))
        .list();
  }
}

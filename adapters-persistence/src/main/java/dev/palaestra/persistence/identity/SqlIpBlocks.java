package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockId;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockSort;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.persistence.shared.KeysetOrder;
import dev.palaestra.persistence.shared.Listing;
import dev.palaestra.persistence.shared.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

@Singleton
@RegisterForReflection(targets = IpBlockView.class)
class SqlIpBlocks implements IpBlocks, IpBlockQueries {
  private static final Logger LOG = Logger.getLogger(SqlIpBlocks.class);

  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('ip_block ' || :address, 0))";

  private static final String PUT =
      """
      insert into ip_block (id, address, reason, until, created_at, version)
      values (:id, :address, :reason, :until, :from, :version)
      on conflict (address) do update
      set id = excluded.id, reason = excluded.reason, until = excluded.until,
          created_at = excluded.created_at, version = excluded.version
      """;

  private static final String REMOVE =
      """
      delete from ip_block where id = :id returning id, address, reason, until, created_at, version
      """;

  /// In the order of the components of `IpBlockView`: names are not looked at.
  private static final String SELECT = "select id, address, reason, until, created_at, version ";

  private static final String FROM = "from ip_block where until > :now";

  private final Session session;

  SqlIpBlocks(Session session) {
    this.session = session;
  }

  @Override
  public Optional<IpBlock> lock(String address) {
    session
        .createNativeQuery(LOCK, Integer.class)
        .setParameter("address", address)
        .getSingleResult();
    return session
        .createNativeQuery(SELECT + "from ip_block where address = :address", IpBlockView.class)
        .setParameter("address", address)
        .uniqueResultOptional()
        .map(SqlIpBlocks::block);
  }

  private static IpBlock block(IpBlockView row) {
    var id = new IpBlockId(row.id());
    return new IpBlock(
        id, row.address(), row.reason(), row.until(), row.createdAt(), row.version());
  }

  @Override
  public void put(IpBlock block) {
    session
        .createNativeMutationQuery(PUT)
        .setParameter("id", block.id().value())
        .setParameter("address", block.address())
        .setParameter("reason", block.reason())
        .setParameter("until", block.until())
        .setParameter("from", block.from())
        .setParameter("version", block.version())
        .executeUpdate();
    LOG.warnf(
        "Nobody is served from %s until %s: %s", block.address(), block.until(), block.reason());
  }

  @Override
  public Optional<IpBlock> remove(IpBlockId id) {
    return session
        .createNativeQuery(REMOVE, IpBlockView.class)
        .setParameter("id", id.value())
        .uniqueResultOptional()
        .map(SqlIpBlocks::block);
  }

  @Override
  public Optional<IpBlockView> find(IpBlockId id) {
    return session
        .createNativeQuery(SELECT + "from ip_block where id = :id", IpBlockView.class)
        .setParameter("id", id.value())
        .uniqueResultOptional();
  }

  @Override
  public Page<IpBlockView> list(PageRequest<IpBlockSort> page, Instant now) {
    var values = new Parameters().with("now", now);
    return new Listing(SELECT, FROM, values)
        .page(
            IpBlockView.class,
            new KeysetOrder("created_at", "timestamptz", "id", page),
            row -> new Keyset(row.createdAt().toString(), row.id()),
            session);
  }
}

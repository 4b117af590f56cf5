package broken.persistence;

import broken.notifications.KnowsPayments;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

/// Public, opens transactions, and speaks HTTP.
@Entity
public class OpenRow {
  @Id int id;

  @Transactional
  public Response answer(KnowsPayments other) {
    return Response.ok(other).build();
  }
}

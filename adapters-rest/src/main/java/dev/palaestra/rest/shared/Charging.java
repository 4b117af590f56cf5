package dev.palaestra.rest.shared;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Charges a try when its body has been read, and judged by the interceptor of Bean Validation.
@Charged
@Interceptor
@Priority(Charging.AFTER_VALIDATION)
class Charging {
  static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

  private final RateLimits limits;
  private final RoutingContext routing;

  Charging(RateLimits limits, RoutingContext routing) {
    this.limits = limits;
    this.routing = routing;
  }

  @AroundInvoke
  Object charge(InvocationContext call) throws Exception {
    limits.charge(routing);
    return call.proceed();
  }
}

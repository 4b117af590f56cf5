package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Cost of one password hash, in milliseconds: what a sign-in takes at least.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Argon2Benchmark {
  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();
  private final Password password = new Password("orchard lantern 42");

  @Benchmark
  public PasswordHash hash() {
    return hasher.hash(password);
  }
}

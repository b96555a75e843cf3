package org.serviceadvisor.boot;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and once. Safe for threads. */
final class Later<T> implements Supplier<T> {
  private final Supplier<T> source;
  private volatile Optional<T> made = Optional.empty();

  Later(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    return made.isPresent() ? made.get() : make();
  }

  private synchronized T make() {
    if (made.isEmpty()) {
      made = Optional.of(source.get());
    }
    return made.orElseThrow();
  }
}

package org.serviceadvisor.reading;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and once. Safe for threads. */
public final class Later<T> implements Supplier<T> {
  private final Supplier<T> source;
  private volatile Optional<T> made = Optional.empty();

  /**
   * Something that is not made yet.
   *
   * @param source makes it
   */
  public Later(Supplier<T> source) {
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

package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The leanings that options are read with.
 *
 * @param practice sound practice against poor
 * @param duty the customer's duties against those of AWS
 */
public record Leanings(Leaning practice, Leaning duty) {

  /** No text leans anywhere. */
  public static Leanings none() {
    return new Leanings(Leaning.none(), Leaning.none());
  }

  void write(DataOutputStream out) throws IOException {
    practice.write(out);
    duty.write(out);
  }

  static Leanings read(DataInputStream in, WordTable words) throws IOException {
    return new Leanings(Leaning.read(in, words), Leaning.read(in, words));
  }
}

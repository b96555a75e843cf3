package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was learnt for reading options alone.
 *
 * @param descriptions tells which needs an option meets or defines
 * @param leanings tell practices and duties apart
 * @param aptness tells how apt an answer is to a question
 */
public record OptionModels(Suggester descriptions, Leanings leanings, Aptness aptness) {

  /** Nothing learnt. */
  public static OptionModels none() {
    return new OptionModels(Suggester.none(), Leanings.none(), Aptness.none());
  }

  /** Writes all of it. */
  public void write(DataOutputStream out) throws IOException {
    descriptions.words().write(out);
    descriptions.write(out);
    leanings.write(out);
    aptness.write(out);
  }

  /** Reads all of it. */
  public static OptionModels read(DataInputStream in) throws IOException {
    WordTable words = WordTable.read(in);
    return new OptionModels(
        Suggester.read(in, words), Leanings.read(in, words), Aptness.read(in, words));
  }
}

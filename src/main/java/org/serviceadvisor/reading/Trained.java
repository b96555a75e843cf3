package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What the build learns from the texts of the rules folder, for a reader.
 *
 * @param book the phrases of the built-in vocabulary
 * @param phrases how far each phrase can be trusted
 * @param needs tells which needs a text has
 * @param options what options are read with, asked for once the first option is read: the most of
 *     all that is learnt, and an open question needs none of it
 */
public record Trained(
    Phrasebook book, PhraseWeights phrases, Suggester needs, Supplier<OptionModels> options) {

  /** Nothing learnt: reading by phrases alone. */
  public static Trained none() {
    return new Trained(
        Phrasebook.none(), PhraseWeights.none(), Suggester.none(), OptionModels::none);
  }

  /** Writes all but what options are read with. */
  public void write(DataOutputStream out) throws IOException {
    book.write(out);
    phrases.write(out);
    needs.words().write(out);
    needs.write(out);
  }

  /**
   * Reads all but what options are read with.
   *
   * @param options gives that, always the same
   */
  public static Trained read(DataInputStream in, Supplier<OptionModels> options)
      throws IOException {
    Phrasebook book = Phrasebook.read(in);
    PhraseWeights phrases = PhraseWeights.read(in);
    WordTable words = WordTable.read(in);
    return new Trained(book, phrases, Suggester.read(in, words), options);
  }
}

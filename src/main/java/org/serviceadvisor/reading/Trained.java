package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the build learns from the texts of the rules folder, for a reader.
 *
 * @param book the phrases of the built-in vocabulary
 * @param phrases how far each phrase can be trusted
 * @param needs tells which needs a text has
 * @param descriptions tells which needs an option meets or defines
 * @param leanings tell practices and duties apart
 * @param aptness tells how apt an answer is to a question
 */
public record Trained(
    Phrasebook book,
    PhraseWeights phrases,
    Suggester needs,
    Suggester descriptions,
    Leanings leanings,
    Aptness aptness) {

  /** Nothing learnt: reading by phrases alone. */
  public static Trained none() {
    return new Trained(
        Phrasebook.none(),
        PhraseWeights.none(),
        Suggester.none(),
        Suggester.none(),
        Leanings.none(),
        Aptness.none());
  }

  /** The same, with what is known of what is apt. */
  Trained with(Aptness other) {
    return new Trained(book, phrases, needs, descriptions, leanings, other);
  }

  /** Writes all of it. */
  public void write(DataOutputStream out) throws IOException {
    book.write(out);
    phrases.write(out);
    needs.words().write(out);
    needs.write(out);
    descriptions.write(out);
    leanings.write(out);
    aptness.write(out);
  }

  /** Reads all of it. */
  public static Trained read(DataInputStream in) throws IOException {
    Phrasebook book = Phrasebook.read(in);
    PhraseWeights phrases = PhraseWeights.read(in);
    WordTable words = WordTable.read(in);
    return new Trained(
        book,
        phrases,
        Suggester.read(in, words),
        Suggester.read(in, words),
        Leanings.read(in, words),
        Aptness.read(in, words));
  }
}

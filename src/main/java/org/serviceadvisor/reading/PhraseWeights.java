package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How sure each phrase makes its fact, counted over the statements when the project is built: of
 * the statements in which the phrase stands, how many state that need or one that the same service
 * answers.
 *
 * @param values one for each phrase in the order of the vocabulary; empty where nothing was counted
 */
public record PhraseWeights(float[] values) {
  private static final double STRONG = 0.8;
  private static final double WEAK = 0.4;

  /** Nothing counted: strong and weak phrases have their usual weights. */
  public static PhraseWeights none() {
    return new PhraseWeights(new float[0]);
  }

  double weight(int phrase, boolean weak) {
    if (phrase < values.length) {
      return values[phrase];
    }
    return weak ? WEAK : STRONG;
  }

  /** The weight of a phrase that stood in so many statements, and rightly in so many of them. */
  static float counted(int all, int right, boolean weak) {
    double before = weak ? WEAK : STRONG;
    double prior = 4;
    return (float) Math.min(0.97, (right + prior * before) / (all + prior));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  static PhraseWeights read(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return new PhraseWeights(values);
  }
}

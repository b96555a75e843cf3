package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.model.Role;

/**
 * Suggests needs whose statements a text is like. A suggestion never overrides a phrase, a limit or
 * an exclusion.
 */
public final class Suggester {
  /**
   * How the scores are mixed; chosen by cross-validation over blocks of statements written by
   * different hands.
   */
  record Mix(double bayes, double service, double sharpness) {
    static final Mix CHOSEN = new Mix(0.5, 0.5, 40);
  }

  private static final double BACKGROUND = 0.6;
  private static final double NEGATED = 0.3;

  private final Optional<SuggesterModel> model;
  private final Map<String, Integer> index;
  private final Mix mix;

  Suggester(Optional<SuggesterModel> model, Mix mix) {
    this.model = model;
    this.index = model.map(SuggesterModel::index).orElse(Map.of());
    this.mix = mix;
  }

  /** A suggester that suggests nothing: reading by phrases alone. */
  public static Suggester none() {
    return new Suggester(Optional.empty(), Mix.CHOSEN);
  }

  static Suggester of(SuggesterModel model) {
    return new Suggester(Optional.of(model), Mix.CHOSEN);
  }

  /** Which words say the same to it. */
  WordTable words() {
    return model.map(SuggesterModel::words).orElse(WordTable.EMPTY);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeBoolean(model.isPresent());
    if (model.isPresent()) {
      model.get().write(out);
    }
  }

  static Suggester read(DataInputStream in, WordTable words) throws IOException {
    return in.readBoolean() ? of(SuggesterModel.read(in, words)) : none();
  }

  /** The likeness of a short text of one role, such as an option. */
  Likeness suggest(OptionText text) {
    return model
        .map(m -> score(m, text.features(m.words()), List.of(), new boolean[0]))
        .orElse(Likeness.nothing());
  }

  Likeness suggest(List<Token> tokens, List<Role> roles, boolean[] underNegation) {
    return model
        .map(m -> score(m, Features.of(tokens, m.words()), roles, underNegation))
        .orElse(Likeness.nothing());
  }

  private Likeness score(
      SuggesterModel m, Features text, List<Role> roles, boolean[] underNegation) {
    int labels = m.needs().size() + m.services();
    float[] means = new float[labels];
    float[] gains = new float[labels];
    double[] total = new double[3];
    for (int i = 0; i < text.size(); i++) {
      int feature = m.feature(text.hash(i));
      if (feature < 0) {
        continue;
      }
      double weight = weight(roles, underNegation, text.token(i));
      float x = (float) (weight * m.idf()[feature]);
      total[0] += x * x;
      total[1] += weight;
      total[2] += text.isPair(i) ? 0 : 1;
      add(m, feature, x, weight, means, gains);
    }
    return total[1] == 0 ? Likeness.nothing() : shares(m, means, gains, total);
  }

  private static void add(
      SuggesterModel m, int feature, float x, double weight, float[] means, float[] gains) {
    short[] label = m.label();
    float[] mean = m.mean();
    float[] bayes = m.bayes();
    int to = m.from()[feature + 1];
    for (int p = m.from()[feature]; p < to; p++) {
      means[label[p]] += x * mean[p];
      gains[label[p]] += (float) (weight * bayes[p]);
    }
  }

  private static double weight(List<Role> roles, boolean[] underNegation, int token) {
    double weight = roles.isEmpty() || roles.get(token) != Role.BACKGROUND ? 1 : BACKGROUND;
    return token < underNegation.length && underNegation[token] ? weight * NEGATED : weight;
  }

  private Likeness shares(SuggesterModel m, float[] means, float[] gains, double[] total) {
    int needs = m.needs().size();
    double norm = Math.sqrt(total[0]);
    double[] scores = new double[means.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = means[i] / norm + mix.bayes() * (gains[i] / total[1] + m.absent()[i]);
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < needs; i++) {
      scores[i] =
          (1 - mix.service()) * scores[i] + mix.service() * scores[needs + m.serviceOf()[i]];
      most = Math.max(most, scores[i]);
    }
    float[] shares = new float[needs];
    double sum = 0;
    for (int i = 0; i < needs; i++) {
      shares[i] = (float) Math.exp(mix.sharpness() * (scores[i] - most));
      sum += shares[i];
    }
    for (int i = 0; i < needs; i++) {
      shares[i] = (float) (shares[i] / sum);
    }
    return new Likeness(index, shares, m.needs(), (int) total[2]);
  }
}

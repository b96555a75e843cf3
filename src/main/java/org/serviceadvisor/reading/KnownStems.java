package org.serviceadvisor.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Lang;

/**
 * The stems of the vocabulary's words, made when the project is built so that no start makes them
 * again.
 *
 * @param byWord for each language and word its stem
 */
public record KnownStems(Map<Lang, Map<String, String>> byWord) {

  /** None: stems are made as they are needed. */
  public static KnownStems none() {
    return new KnownStems(Map.of());
  }

  /** The stems of all words in the phrases of a vocabulary. */
  static KnownStems of(Knowledge knowledge) {
    Stems stems = new Stems();
    new Lexicon(knowledge, PhraseWeights.none(), stems);
    return new KnownStems(stems.remembered());
  }

  void write(DataOutputStream out) throws IOException {
    for (Lang lang : Lang.values()) {
      Map<String, String> stems = new TreeMap<>(byWord.getOrDefault(lang, Map.of()));
      out.writeInt(stems.size());
      for (Map.Entry<String, String> stem : stems.entrySet()) {
        out.writeUTF(stem.getKey());
        out.writeUTF(stem.getValue());
      }
    }
  }

  static KnownStems read(DataInputStream in) throws IOException {
    Map<Lang, Map<String, String>> byWord = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      int size = in.readInt();
      Map<String, String> stems = new HashMap<>(size * 2);
      for (int i = 0; i < size; i++) {
        stems.put(in.readUTF(), in.readUTF());
      }
      byWord.put(lang, stems);
    }
    return new KnownStems(byWord);
  }
}

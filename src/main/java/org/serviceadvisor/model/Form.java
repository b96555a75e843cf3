package org.serviceadvisor.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a question is answered.
 *
 * @param kind whether options are chosen, put into order, or matched with prompts
 * @param prompts for a matching, prompt id to text in order; empty for the other kinds
 */
public record Form(Kind kind, Map<String, String> prompts) {
  /** Options are chosen: one, or as many as the text asks for. */
  public static final Form CHOICE = new Form(Kind.CHOICE, Map.of());

  /** Options are steps, to be put into order. */
  public static final Form ORDERING = new Form(Kind.ORDERING, Map.of());

  /** The kinds of questions that AIF-C01 has. */
  public enum Kind {
    CHOICE,
    ORDERING,
    MATCHING;

    /** The word in files, for example {@code ordering}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; empty when there is none such. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words, for messages. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Kind::word).toList();
    }
  }

  public Form {
    prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    if ((kind == Kind.MATCHING) == prompts.isEmpty()) {
      throw new IllegalArgumentException(
          "a %s cannot have %d prompts".formatted(kind.word(), prompts.size()));
    }
  }

  /** Each prompt is to be matched with an option. */
  public static Form matching(Map<String, String> prompts) {
    return new Form(Kind.MATCHING, prompts);
  }

  /** Whether an answer has places: an order, or a prompt for each. */
  public boolean isArranged() {
    return kind != Kind.CHOICE;
  }
}

package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Sequence;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;

/** Reads a text into signals, quantities and named services. Safe for threads. */
public final class Reader {
  private static final int SHORT = 6;
  private static final String ASKED_FOR = Lexicon.CUE + "asked-for-";
  private static final Set<String> OF =
      Set.of(
          "in", "of", "for", "from", "no", "na", "do", "da", "de", "del", "en", "em", "with", "com",
          "con");

  private static final Set<String> NOT = Set.of("not", "nao", "no");
  private static final Set<String> EXCEPT = Set.of("except", "exceto", "excepto", "salvo");

  private final Lexicon lexicon;
  private final Suggester suggester;
  private final Supplier<OptionModels> options;
  private final List<Sequence> sequences;
  private final Supplier<StepReader> steps = new Later<>(this::readSteps);

  /**
   * A reader.
   *
   * @param trained what was learnt from texts; {@link Trained#none()} for phrases alone
   */
  public Reader(Knowledge knowledge, Trained trained) {
    this.lexicon = new Lexicon(knowledge, trained.phrases(), trained.book());
    this.suggester = trained.needs();
    this.options = trained.options();
    this.sequences = knowledge.sequences();
  }

  private Reader(Reader other, OptionModels options) {
    this.lexicon = other.lexicon;
    this.suggester = other.suggester;
    this.options = () -> options;
    this.sequences = other.sequences;
  }

  /** Reads steps by the sequences known; made on first use. */
  public StepReader steps() {
    return steps.get();
  }

  private StepReader readSteps() {
    return new StepReader(sequences, suggester.words());
  }

  /** The same reader, but with another notion of what is sound practice and what is apt. */
  public Reader with(Leaning practice, Aptness other) {
    OptionModels own = options.get();
    Leanings leanings = new Leanings(practice, own.leanings().duty());
    return new Reader(this, new OptionModels(own.descriptions(), leanings, other));
  }

  /**
   * Reads a text, in a language or, when empty, in the languages that its sentences turn out to be.
   */
  public Reading read(String text, Optional<Lang> lang) {
    List<Token> tokens = TokenScanner.scan(text);
    LanguageVote vote = LanguageVote.over(tokens, lexicon.stopWords());
    List<Words> sentences =
        Words.sentences(
            tokens,
            sentence -> lang.<Set<Lang>>map(EnumSet::of).orElseGet(() -> vote.of(sentence)),
            lexicon.table());
    List<List<PhraseMatch>> found = sentences.stream().map(lexicon.matcher()::find).toList();
    List<Role> roles = Roles.of(text, tokens, sentences, found);

    boolean inverted = asksInversely(text, tokens, found, roles);
    int turned = inverted ? roles.indexOf(Role.ASK) : tokens.size();

    List<Signal> signals = new ArrayList<>();
    List<Signal> negated = new ArrayList<>();
    List<Quantity> quantities = new ArrayList<>();
    boolean[] underNegation = new boolean[tokens.size()];
    Lang textLang = lang.orElse(vote.textLanguage());
    for (int s = 0; s < sentences.size(); s++) {
      Negation negation = new Negation(sentences.get(s), found.get(s), turned);
      for (int i = sentences.get(s).from(); i < sentences.get(s).to(); i++) {
        underNegation[i] = negation.covers(i);
      }
      for (PhraseMatch match : longest(found.get(s))) {
        boolean denied = !match.phrase().fixed() && negation.covers(match);
        (denied ? negated : signals).add(signal(text, tokens, match, roles));
      }
      quantities.addAll(QuantityReader.read(text, sentences.get(s), textLang, found.get(s), roles));
    }
    Set<String> cues =
        found.stream()
            .flatMap(List::stream)
            .filter(match -> !match.phrase().fact().startsWith(ASKED_FOR) || asks(roles, match))
            .map(match -> match.phrase().fact())
            .collect(Collectors.toSet());
    Likeness likeness = suggester.suggest(tokens, roles, underNegation);
    return new Reading(
        text,
        textLang,
        sorted(signals),
        sorted(negated),
        context(text, tokens, roles),
        quantities,
        wanted(cues),
        inverted,
        cues.contains(Lexicon.CUE + "asks-idea"),
        subject(text, tokens, found, roles, inverted),
        dutyAsked(cues),
        likeness);
  }

  /** The needs and constraints whose phrases a short text such as an option holds, not denied. */
  public Set<String> factsSaid(OptionText text, Lang lang) {
    List<Token> tokens = text.tokens();
    Set<String> said = new TreeSet<>();
    for (Words sentence : Words.sentences(tokens, s -> EnumSet.of(lang), lexicon.table())) {
      List<PhraseMatch> found = lexicon.matcher().find(sentence);
      Negation negation = new Negation(sentence, found, tokens.size());
      for (PhraseMatch match : longest(found)) {
        if (match.phrase().fixed() || !negation.covers(match)) {
          said.add(match.phrase().fact());
        }
      }
    }
    return said;
  }

  /** How like the statements of each need a short text of one role is, such as an option. */
  public Likeness likeness(OptionText text) {
    return options.get().descriptions().suggest(text);
  }

  /** The log-odds that a sentence describes sound practice rather than poor. */
  public double soundness(OptionText text) {
    return options.get().leanings().practice().of(text);
  }

  /** The log-odds that a sentence describes a duty of the customer rather than of AWS. */
  public double customersDuty(OptionText text) {
    return options.get().leanings().duty().of(text);
  }

  /** A question as answers are held against it: read once for all of them. */
  public Aptness.Question question(Reading asked) {
    return options.get().aptness().question(asked.text(), asked.likeness());
  }

  /**
   * How apt an answer is to a question; only differences between answers to one question mean
   * something.
   *
   * @param described what the answer is like
   */
  public double aptness(Aptness.Question question, OptionText answer, Likeness described) {
    return options.get().aptness().of(question, answer, described);
  }

  /** The words of an answer that make it most apt to a question. */
  public List<String> wordsOfAptness(Aptness.Question question, String answer, int most) {
    return options.get().aptness().words(question, answer, most);
  }

  /** The words of a sentence that speak most for its being sound or poor practice. */
  public List<String> wordsOfPractice(String text, int most) {
    return options.get().leanings().practice().words(text, most);
  }

  /** The words of a sentence that speak most for whose duty it is. */
  public List<String> wordsOfDuty(String text, int most) {
    return options.get().leanings().duty().words(text, most);
  }

  /**
   * For a question that asks what something is or does, or does not do, the entries that this may
   * mean: the first name behind the words that ask so, else all before them.
   */
  private List<String> subject(
      String text,
      List<Token> tokens,
      List<List<PhraseMatch>> found,
      List<Role> roles,
      boolean inverted) {
    List<PhraseMatch> notSimply =
        found.stream()
            .flatMap(List::stream)
            .filter(match -> match.phrase().fact().equals(Lexicon.CUE + "defines-pseudo"))
            .toList();
    OptionalInt cue =
        found.stream()
            .flatMap(List::stream)
            .filter(match -> match.phrase().fact().equals(Lexicon.CUE + "defines"))
            .filter(match -> roles.get(match.from()) == Role.ASK)
            .filter(match -> notSimply.stream().noneMatch(match::overlaps))
            .mapToInt(PhraseMatch::from)
            .max();
    int asked = roles.indexOf(Role.ASK);
    if (cue.isEmpty() && !inverted) {
      return List.of();
    }
    int from = cue.orElse(Math.max(asked, 0));
    List<NameReader.Named> behind =
        lexicon.names().find(text, tokens.subList(from, tokens.size()), true);
    if (!behind.isEmpty()) {
      return behind.get(0).services();
    }
    List<NameReader.Named> before = lexicon.names().find(text, tokens.subList(0, from), false);
    return before.stream().flatMap(named -> named.services().stream()).distinct().toList();
  }

  /**
   * The names in a short text such as an option.
   *
   * @param services for each name, in order of appearance, the catalogue entries it may mean
   * @param rest number of words that belong to no name and say something
   * @param owner for "a feature of a service", the entries that the service's name at the end may
   *     mean; else empty
   * @param alike whether the text is no name itself and only like the names found
   */
  public record Names(List<List<String>> services, int rest, List<String> owner, boolean alike) {}

  /** Reads the names in a short text such as an option. */
  public Names names(String text) {
    return names(OptionText.of(text));
  }

  /** Reads the names in a short text that was cut into words. */
  public Names names(OptionText option) {
    String text = option.text();
    List<Token> tokens = option.tokens();
    boolean justAName = tokens.size() <= SHORT;
    List<NameReader.Named> found =
        lexicon
            .names()
            .whole(tokens)
            .map(List::of)
            .orElseGet(() -> lexicon.names().find(text, tokens, justAName));
    if (found.isEmpty() && justAName) {
      found = lexicon.names().closest(tokens).map(List::of).orElse(List.of());
      if (!found.isEmpty()) {
        return new Names(
            found.stream().map(NameReader.Named::services).toList(), 1, List.of(), true);
      }
    }
    boolean[] inName = new boolean[tokens.size()];
    found.forEach(named -> java.util.Arrays.fill(inName, named.from(), named.to(), true));
    int rest = 0;
    for (int i = 0; i < inName.length; i++) {
      if (!inName[i] && !Features.isEmpty(tokens.get(i))) {
        rest++;
      }
    }
    return new Names(
        found.stream().map(NameReader.Named::services).toList(), rest, owner(tokens, found), false);
  }

  private static List<String> owner(List<Token> tokens, List<NameReader.Named> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    NameReader.Named last = found.get(found.size() - 1);
    boolean atTheEnd = last.to() == tokens.size() && last.from() > 1;
    return atTheEnd && OF.contains(tokens.get(last.from() - 1).folded())
        ? last.services()
        : List.of();
  }

  /** Whether the question asks for what does not fit: by a phrase, or by a NOT in capitals. */
  private static boolean asksInversely(
      String text, List<Token> tokens, List<List<PhraseMatch>> found, List<Role> roles) {
    boolean phrase =
        found.stream()
            .flatMap(List::stream)
            .anyMatch(
                match ->
                    match.phrase().fact().equals(Lexicon.CUE + "inverted")
                        && roles.get(match.from()) == Role.ASK);
    return phrase || shoutsNot(text, tokens, roles);
  }

  private static boolean shoutsNot(String text, List<Token> tokens, List<Role> roles) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (NOT.contains(token.folded()) && roles.get(i) == Role.ASK
          || EXCEPT.contains(token.folded())) {
        String written = text.substring(token.start(), token.end());
        if (written.equals(written.toUpperCase(Locale.ROOT))) {
          return !text.equals(text.toUpperCase(Locale.ROOT));
        }
      }
    }
    return false;
  }

  /** Of the phrases of one fact that overlap, the strong before the weak, then the longest. */
  private static List<PhraseMatch> longest(List<PhraseMatch> found) {
    List<PhraseMatch> ranked =
        found.stream()
            .filter(match -> !match.phrase().fact().startsWith(Lexicon.CUE))
            .sorted(
                Comparator.comparing((PhraseMatch match) -> match.phrase().weak())
                    .thenComparing(Comparator.comparingInt(PhraseMatch::length).reversed())
                    .thenComparingInt(PhraseMatch::from))
            .toList();
    List<PhraseMatch> kept = new ArrayList<>();
    for (PhraseMatch match : ranked) {
      boolean covered =
          kept.stream()
              .anyMatch(k -> k.phrase().fact().equals(match.phrase().fact()) && k.overlaps(match));
      if (!covered) {
        kept.add(match);
      }
    }
    return kept;
  }

  private Signal signal(String text, List<Token> tokens, PhraseMatch match, List<Role> roles) {
    int start = tokens.get(match.from()).start();
    int end = tokens.get(match.to() - 1).end();
    Role role = roles.get(match.to() - 1);
    double weight = lexicon.weight(match.phrase());
    return new Signal(
        match.phrase().fact(),
        text.substring(start, end),
        start,
        end,
        role,
        weight,
        Signal.Origin.PHRASE);
  }

  private List<Context> context(String text, List<Token> tokens, List<Role> roles) {
    List<Context> context = new ArrayList<>();
    for (NameReader.Named named : lexicon.names().find(text, tokens, false)) {
      int start = tokens.get(named.from()).start();
      int end = tokens.get(named.to() - 1).end();
      for (String service : named.services()) {
        context.add(
            new Context(
                service,
                new Signal(
                    service,
                    text.substring(start, end),
                    start,
                    end,
                    roles.get(named.from()),
                    1,
                    Signal.Origin.NAME)));
      }
    }
    return context;
  }

  private static Reading.Duty dutyAsked(Set<String> cues) {
    if (!cues.contains(Lexicon.CUE + "asks-duty")) {
      return Reading.Duty.NONE;
    }
    return cues.contains(Lexicon.CUE + "asks-duty-of-aws")
        ? Reading.Duty.OF_AWS
        : Reading.Duty.OF_CUSTOMER;
  }

  private static boolean asks(List<Role> roles, PhraseMatch match) {
    return roles.get(match.from()) == Role.ASK;
  }

  private static int wanted(Set<String> cues) {
    if (cues.contains(Lexicon.CUE + "several-2") || cues.contains(ASKED_FOR + "2")) {
      return 2;
    }
    if (cues.contains(Lexicon.CUE + "several-3") || cues.contains(ASKED_FOR + "3")) {
      return 3;
    }
    return cues.contains(Lexicon.CUE + "several-any") ? 0 : 1;
  }

  private static List<Signal> sorted(List<Signal> signals) {
    return signals.stream()
        .sorted(
            Comparator.comparingInt(Signal::start)
                .thenComparingInt(Signal::end)
                .thenComparing(Signal::fact))
        .toList();
  }
}

package org.serviceadvisor.reading;

import java.util.List;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Signal;

/**
 * What was read in a text.
 *
 * @param text the text, unchanged
 * @param lang its language
 * @param signals phrases found that hold, with their places
 * @param negated phrases found under a negation: they say what is not wanted
 * @param context services named
 * @param quantities numbers with units
 * @param wanted how many answers are asked for: 1, 2, 3, or 0 for "all that apply"
 * @param inverted whether the question asks for what does not fit ("Which is NOT ...", EXCEPT)
 * @param asksIdea whether it asks for a technique, metric or the like rather than a service
 * @param subject where the question asks what something is or does, the entries that this may mean
 * @param dutyAsked whose duty under shared responsibility the question asks for
 * @param likeness likeness of the text to the statements of each need
 */
public record Reading(
    String text,
    Lang lang,
    List<Signal> signals,
    List<Signal> negated,
    List<Context> context,
    List<Quantity> quantities,
    int wanted,
    boolean inverted,
    boolean asksIdea,
    List<String> subject,
    Duty dutyAsked,
    Likeness likeness) {

  /** Whose duty a question asks for. */
  public enum Duty {
    NONE,
    OF_CUSTOMER,
    OF_AWS
  }

  public Reading {
    signals = List.copyOf(signals);
    negated = List.copyOf(negated);
    context = List.copyOf(context);
    subject = List.copyOf(subject);
    quantities = List.copyOf(quantities);
  }

  /** The same text as if these signals had been read in it. */
  public Reading withSignals(List<Signal> read, List<Signal> denied) {
    return new Reading(
        text,
        lang,
        read,
        denied,
        context,
        quantities,
        wanted,
        inverted,
        asksIdea,
        subject,
        dutyAsked,
        likeness);
  }

  /** The same text as if it named these services. */
  public Reading withContext(List<Context> named) {
    return new Reading(
        text,
        lang,
        signals,
        negated,
        named,
        quantities,
        wanted,
        inverted,
        asksIdea,
        subject,
        dutyAsked,
        likeness);
  }

  /** The same text as if it held these numbers. */
  public Reading withQuantities(List<Quantity> numbers) {
    return new Reading(
        text, lang, signals, negated, context, numbers, wanted, inverted, asksIdea, subject,
        dutyAsked, likeness);
  }

  /** The same text as if it were like these statements. */
  public Reading withLikeness(Likeness other) {
    return new Reading(
        text,
        lang,
        signals,
        negated,
        context,
        quantities,
        wanted,
        inverted,
        asksIdea,
        subject,
        dutyAsked,
        other);
  }
}

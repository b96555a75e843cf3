package org.serviceadvisor.advice;

import java.util.List;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RationaleLine;

/**
 * The advisor's answer to an ordering or a matching.
 *
 * @param places what it puts in each place, in order; empty where it does not know
 * @param confidence chance that all places are right, from 0 to 1
 * @param lang language in which the question was read
 * @param missing what it would need to know, where it has no answer
 */
public record Arrangement(List<Place> places, double confidence, Lang lang, List<String> missing) {

  /**
   * A place with what the advisor puts there.
   *
   * @param id number of the place in an order, id of the prompt in a matching
   * @param option id of the option
   * @param services catalogue entries that the place speaks of
   * @param because why it belongs there; may be empty
   * @param rules names of the rules that fired
   */
  public record Place(
      String id,
      String option,
      List<String> services,
      List<RationaleLine> because,
      List<String> rules) {
    public Place {
      services = List.copyOf(services);
      because = List.copyOf(because);
      rules = List.copyOf(rules);
    }
  }

  public Arrangement {
    places = List.copyOf(places);
    missing = List.copyOf(missing);
  }

  /** Ids of the options in the order of the places; empty where the advisor does not know. */
  public List<String> answer() {
    return places.stream().map(Place::option).toList();
  }
}

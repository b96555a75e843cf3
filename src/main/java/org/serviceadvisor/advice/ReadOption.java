package org.serviceadvisor.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serviceadvisor.reading.Reading;

/**
 * An option as read.
 *
 * @param id id of the option
 * @param text its text
 * @param named for each name in it the entries that it may mean
 * @param described needs that it describes being met, with their shares, when read as a solution
 * @param phrases needs whose phrases it holds
 * @param reading the whole reading
 * @param words number of words
 */
record ReadOption(
    String id,
    String text,
    List<Set<String>> named,
    Map<String, Double> described,
    Set<String> phrases,
    Reading reading,
    int words) {}

package org.serviceadvisor.model;

/**
 * What speaks for and against one service.
 *
 * @param phrase how sure phrases of the scenario make it, from 0 to 1
 * @param suggestion share of the statements' likeness that points to it, from 0 to 1
 * @param against how sure rules speak against it, from 0 to 1
 * @param ruledOut whether a limit or date rules it out
 * @param preference sum of preferences for it less those against it
 */
public record Support(
    double phrase, double suggestion, double against, boolean ruledOut, double preference) {
  /** Nothing known. */
  public static final Support NONE = new Support(0, 0, 0, false, 0);
}

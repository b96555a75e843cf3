package org.serviceadvisor.scenario;

/** Keeps spreadsheets from taking texts of strangers for formulas. */
public final class CsvGuard {
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private CsvGuard() {}

  /** The text, with an apostrophe first where a spreadsheet would see a formula. */
  public static String cell(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
